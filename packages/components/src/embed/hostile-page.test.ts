import { expect, waitUntil } from '@open-wc/testing'
import { active } from '../test/inert.js'
import { problem } from '../test/fake-api.js'
import { addresses, payloads } from '../test/payloads.js'

/** Milliseconds that a long table may take on a machine that is busy. */
const PATIENCE = 60_000

type Page = Window &
  typeof globalThis & {
    pwned?: number
    trustedTypes: { createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string } }
  }

const folder = '/packages/components/dist/embed/'

/** A page of its own under the same policy, made hostile by `prepare` before the script tag stands in it. */
async function openPage(prepare: (page: Page) => void, { file = 'foyer.all.js', ...attributes }: Record<string, string>) {
  const frame = document.body.appendChild(document.createElement('iframe'))
  const page = frame.contentWindow as Page
  const violations: string[] = []
  page.document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective))
  const { body } = page.document
  const script = page.document.createElement('script')
  const policy = page.trustedTypes.createPolicy('lit-html', { createScriptURL: (url: string) => url })
  script.src = policy.createScriptURL(new URL(folder + file, location.href).href)
  for (const [name, value] of Object.entries({ 'data-key': 'pk_test_1', ...attributes })) script.setAttribute(name, value)
  const signup = page.document.createElement('user-signup')
  page.fetch = async (input) => answer(input as Request)
  prepare(page)

  await new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = () => reject(new Error('There are no built files. Run: pnpm --filter @foyer/components build'))
    body.append(script, signup)
  })
  return { frame, page, signup, violations }
}

function answer({ url }: Request) {
  const { pathname } = new URL(url)
  return pathname === '/v1/embed-keys/pk_test_1' ? Response.json({ profileId: 'acme', name: 'Acme' }) : problem(401, 'unauthenticated')
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

/** Nothing of this page ran. Where it does not prevent that, the widget can be used. */
async function expectHarmless(
  what: string,
  prepare: (page: Page) => void,
  works = true,
  attributes: Record<string, string> = {},
): Promise<void> {
  const { frame, page, signup, violations } = await openPage(prepare, attributes)
  if (works)
    await waitUntil(() => signup.querySelector('input[type=password]'), `The widget does not work where the page has ${what}.`, {
      timeout: 5_000,
    })
  else await settled()

  expect([what, violations, page.pwned, active(signup)]).to.deep.equal([what, [], undefined, []])
  frame.remove()
}

/** An element that takes a name from a careless script, and looks like what that script looks for. */
const clobber =
  (tag: string, name: string) =>
  ({ document }: Page) => {
    const element = document.createElement(tag)
    for (const attribute of ['id', 'name']) element.setAttribute(attribute, name)
    for (const [inner, value] of [
      ['src', addresses[0]!],
      ['key', payloads[0]!],
      ['session', payloads[1]!],
    ] as const)
      element.append(Object.assign(document.createElement('input'), { name: inner, value }))
    document.documentElement.append(element)
  }

const pollute = (key: string) => (page: Page) => void ((page.Object.prototype as Record<string, unknown>)[key] = payloads[0])

/** Names on `window` that a page’s text may take by an `id`. */
const GLOBALS = [
  'foyer',
  'FOYER',
  'fetch',
  'customElements',
  'trustedTypes',
  'ShadyCSS',
  'ShadyDOM',
  'location',
  'navigator',
  'URL',
  'config',
]

/** What Lit looks for on `window` while it loads: it stops at an element there. */
const LIT_GLOBALS = [
  'litElementVersions',
  'litHtmlVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'litElementHydrateSupport',
]

/** Without these no script gets anywhere on a page. */
const DOCUMENT = ['createElement', 'createTreeWalker', 'querySelector', 'documentElement', 'body', 'head', 'addEventListener', 'importNode']

const POLLUTED = `mode body headers method src href html innerHTML textContent template key prefix sessionUrl server lang language credentials is once capture passive type
  converter state noAccessor host context initialValue styles name logo text title fields default _$litType$ values el toJSON user-signup en de`

/** Where these stand on every object no widget does, and why: it is nothing that we read. */
const READ_BY_OTHERS = {
  signal: 'Lit gives the browser each listener as its options, too',
  attribute: 'Lit asks the declaration of a property, and takes anything for a name',
  hasChanged: 'Lit asks the declaration of a property, and calls it',
  renderBefore: 'Lit asks the options of a drawing, and takes anything for a node',
  creationScope: 'Lit asks the options of a drawing, and calls a method of it',
  strings: 'Lit tells by it whether an attribute has several values',
  get: 'The browser refuses a property that is described by a value and a getter',
}

it('sees on such a page when a text is taken for markup', async () => {
  const { frame, page, violations } = await openPage(() => undefined, {})

  expect(() => (page.document.body.innerHTML = payloads[0]!)).to.throw('TrustedHTML')
  page.document.body.append(page.document.createElement('script'))

  await waitUntil(() => violations.length === 1)
  expect(active(page.document.body)).to.have.length(2)
  frame.remove()
}).timeout(PATIENCE)

it('works where elements of the page have the names of what it needs', async () => {
  for (const name of GLOBALS)
    for (const tag of name === 'foyer' ? ['a', 'form', 'img', 'iframe'] : ['form'])
      await expectHarmless(`<${tag} id=${name}>`, clobber(tag, name))
  for (const file of ['foyer.js', 'foyer.all.js']) await expectHarmless(file, clobber('img', 'currentScript'), true, { file })
}).timeout(PATIENCE)

it('runs nothing where elements have the names of what every script needs', async () => {
  for (const name of LIT_GLOBALS) await expectHarmless(`<form id=${name}>`, clobber('form', name), false)
  for (const name of DOCUMENT) await expectHarmless(`<img name=${name}>`, clobber('img', name), false)
}).timeout(PATIENCE)

it('works where something was put on every object before it came', async () => {
  for (const key of POLLUTED.split(/\s+/)) await expectHarmless(`Object.prototype.${key}`, pollute(key))
}).timeout(PATIENCE)

it('runs nothing, and stands nowhere, where what was put on every object is what the browser or Lit reads', async () => {
  const standing: string[] = []
  for (const key of Object.keys(READ_BY_OTHERS)) {
    const { frame, signup } = await openPage(pollute(key), {})
    for (let n = 0; n < 20 && !signup.querySelector('input[type=password]'); n++) await settled()
    if (signup.querySelector('input[type=password]')) standing.push(key)
    frame.remove()
    await expectHarmless(`Object.prototype.${key}`, pollute(key), false)
  }
  expect(standing).to.deep.equal([])
}).timeout(PATIENCE)

it('takes anything for what its tag says', async () => {
  for (const text of [...addresses, ...payloads.slice(0, 20)]) {
    await expectHarmless(text, () => undefined, true, { 'data-other': text })
    await expectHarmless(text, () => undefined, false, { 'data-prefix': text })
    await expectHarmless(text, () => undefined, false, { 'data-key': text, 'data-session-url': text })
  }
}).timeout(PATIENCE)

it('takes anything for the words of a page', async () => {
  const { frame, page, signup, violations } = await openPage(() => undefined, {})
  for (const text of payloads) await page.foyer!.addMessages('en', { signup: { signUp: text, email: text }, common: { loading: text } })

  await waitUntil(() => signup.textContent.includes(payloads.at(-1)!))

  expect([violations, page.pwned, active(signup)]).to.deep.equal([[], undefined, []])
  frame.remove()
}).timeout(PATIENCE)
