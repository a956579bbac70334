import { reference } from '../../../server/src/pages/reference.js'
import { find } from '../hands.js'
import { element, type Sheet } from '../state.js'

type Document = ReturnType<Parameters<typeof reference>[1]>
type Operation = Document['paths'][string][string]

const text = (minLength: number, maxLength: number) => ({ type: 'string', minLength, maxLength })
const json = (schema: object) => ({ 'application/json': { schema } })
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text(1, 64) })
const query = (name: string, schema: object) => ({ name, in: 'query', required: false, schema })

const fields = {
  email: { type: 'string', format: 'email', pattern: '^.+@.+$', maxLength: 254 },
  name: text(1, 200),
  status: { enum: ['pending', 'invited', 'active', 'inactive', 'banned'] },
  bannedUntil: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
  tags: {
    type: 'array',
    maxItems: 50,
    items: {
      type: 'object',
      properties: { key: { ...text(1, 64), pattern: '^[\\p{L}\\p{N}_.-]+$' }, value: text(0, 200) },
      required: ['key'],
    },
  },
}
const person = {
  type: 'object',
  properties: { id: { type: 'string', format: 'uuid' }, ...fields, version: { type: 'integer', minimum: 1 } },
  required: ['id', 'email', 'name', 'status', 'tags', 'version'],
}
const page = { type: 'object', properties: { items: { type: 'array', items: person }, next: text(1, 2_000) }, required: ['items'] }

const USERS = '/v1/profiles/{profileId}/users'
const profileId = inPath('profileId')
const filters = [
  query('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
  query('sort', { enum: ['name', 'email', 'createdAt', 'lastAccessAt'], default: 'name' }),
  query('search', text(0, 200)),
]
const version = { name: 'if-match', in: 'header', required: true, schema: { type: 'string', pattern: '^"\\d+"$' } }

interface Call {
  takes?: Operation['parameters']
  body?: object
  status?: number
  answer?: object
}

/** What is said of one call about a profile. */
const call = (summary: string, { takes = [], body, status = 200, answer }: Call): Operation => ({
  summary,
  parameters: [profileId, ...takes],
  ...(body && { requestBody: { required: true, content: json(body) } }),
  responses: { [status]: { description: 'Done.', ...(answer && { content: json(answer) }) } },
})

/** A small API, whose few calls have every part that the page knows. */
const api: Document = {
  openapi: '3.1.0',
  info: {},
  components: {},
  security: [],
  paths: {
    [USERS]: {
      get: call('List users', { takes: filters, answer: page }),
      post: call('Create a user', {
        body: { type: 'object', properties: fields, required: ['email', 'name'] },
        status: 201,
        answer: person,
      }),
    },
    [`${USERS}/{userId}`]: {
      patch: call('Change a user', { takes: [inPath('userId'), version], body: { type: 'object', properties: fields }, answer: person }),
      delete: call('Delete a user', { takes: [inPath('userId'), version], status: 204 }),
    },
    '/v1/profiles/{profileId}/embed-keys': { get: call('List embed keys', { answer: page }) },
    '/v1/profiles/{profileId}/logo': {
      put: {
        ...call('Replace the logo', { answer: { type: 'object', properties: { logo: text(1, 200) }, required: ['logo'] } }),
        requestBody: { required: true, content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } },
      },
    },
  },
}

/** Puts the page of the server into this one, and goes to one of its places. */
async function open(place: string): Promise<void> {
  const routes = reference('https://id.example.com', () => api)
  const read = async (path: string) => (await routes.request(path)).text()
  const styles = new CSSStyleSheet()
  document.adoptedStyleSheets = [await styles.replace(await read('/reference.css'))]
  const { body } = new DOMParser().parseFromString(await read('/'), 'text/html')
  document.body.replaceChildren(...body.childNodes)
  await find('h1')
  // It is in English, whatever language the reader asks for.
  Object.assign(document.documentElement, { lang: 'en', dir: 'ltr' })
  location.hash = place
}

const at = (name: string, place: string) => ({ name, draw: () => element('main'), act: () => open(place), shows: 'h1' })

export const sheet: Sheet = {
  name: 'reference',
  width: 1120,
  height: 720,
  whole: true,
  states: [
    at('top', ''),
    at('call', 'patch-v1-profiles-profileId-users-userId'),
    at('call-without-answer', 'delete-v1-profiles-profileId-users-userId'),
    at('refusals', 'refusals'),
  ],
}
