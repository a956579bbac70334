import { Problem } from '@foyer/shared'
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Env } from '../http/env.js'
import type { ApiDocument, Operation, Parameter } from '../http/openapi.js'
import { pageHeaders, securityHeaders } from '../http/security-headers.js'
import { REFERENCE_STYLES } from './reference.styles.js'
import { rowsOf, saysOf, type JsonSchema, type SchemaRow } from './schema-rows.js'

interface Entry extends Operation {
  id: string
  method: string
  path: string
}

/** The API to read: one page without any script, made of the same document that machines read. */
export function reference(url: string, document: () => ApiDocument): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/reference.css', securityHeaders('same-origin'), (c) =>
    c.body(REFERENCE_STYLES, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  )
  routes.get('/', pageHeaders({ runs: false }), (c) => page(c, url, groupsOf(document())))
  return routes
}

/** The operations by the noun that they are about. */
function groupsOf({ paths }: ApiDocument): [string, Entry[]][] {
  const entries = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path, id: idOf(method, path) })),
  )
  return [...Map.groupBy(entries, ({ path }) => nounOf(path))]
}

const idOf = (method: string, path: string) => `${method}${path.replace(/[^A-Za-z0-9]+/g, '-')}`.replace(/-$/, '')

/** `users` for `/v1/profiles/{profileId}/users/{userId}`; what is about the profile itself is `profile`. */
function nounOf(path: string): string {
  const noun = path.replace(/^\/v1\/(?:profiles\/\{profileId\}\/?)?/, '').split('/')[0]
  return (noun || 'profile').replaceAll('-', ' ')
}

function page(c: Context<Env>, url: string, groups: [string, Entry[]][]) {
  const contents = groups.map(
    ([noun, entries]) => html`
      <li>
        <a href="#${anchor(noun)}">${noun}</a>
        <ul>
          ${entries.map(({ id, summary }) => html`<li><a href="#${id}">${summary}</a></li>`)}
        </ul>
      </li>
    `,
  )
  const text = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>API reference · Foyer</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/reference/reference.css" />
      </head>
      <body>
        <nav aria-label="Contents">
          <p><a href="#top">API reference</a></p>
          <ul>
            ${contents}
            <li><a href="#refusals">refusals</a></li>
          </ul>
        </nav>
        <main id="top">
          <h1>API reference</h1>
          <p>
            Every call is JSON over <code>${url}</code>, about the profile in its path. A member, a backend or a user proves who they are by
            <code>Authorization: Bearer …</code>. Machines read the same in <a href="/v1/openapi.json">openapi.json</a>.
          </p>
          ${groups.map(([noun, entries]) => group(noun, entries, url))} ${refusals()}
        </main>
      </body>
    </html> `
  return c.html(text, 200, { 'cache-control': 'no-cache' })
}

const anchor = (noun: string) => `about-${noun.replaceAll(' ', '-')}`

const group = (noun: string, entries: Entry[], url: string) => html`
  <section aria-labelledby="${anchor(noun)}">
    <h2 id="${anchor(noun)}">${noun}</h2>
    ${entries.map((entry) => article(entry, url))}
  </section>
`

function article(entry: Entry, url: string) {
  const { id, method, path, summary, parameters, requestBody, responses } = entry
  const bodies = Object.entries(requestBody?.content ?? {})
  const answers = Object.entries(responses).filter(([status]) => status !== 'default')
  return html`
    <article aria-labelledby="${id}">
      <h3 id="${id}"><a href="#${id}">${summary}</a></h3>
      <p class="call"><b>${method}</b> <code>${path}</code></p>
      ${parameters.length > 0 ? table('Parameters', parameters.map(parameterRow)) : ''}
      ${bodies.map(([type, { schema }]) => described(`Body, ${type}`, schema))}
      ${answers.map(([status, { content }]) => answer(status, Object.entries(content ?? {})))}
      <pre tabindex="0" role="region" aria-label="${summary}, as a command"><code>${curl(entry, url)}</code></pre>
    </article>
  `
}

const answer = (status: string, contents: [string, { schema: JsonSchema }][]) =>
  contents.length === 0
    ? html`<p class="caption">Answer ${status}, empty</p>`
    : contents.map(([type, { schema }]) => described(`Answer ${status}, ${type}`, schema))

function described(caption: string, schema: JsonSchema) {
  const rows = rowsOf(schema)
  return rows.length > 0 ? table(caption, rows) : html`<p class="caption">${caption}</p>`
}

const parameterRow = ({ name, in: place, required, schema }: Parameter): SchemaRow => {
  const { kind, limits } = saysOf(schema)
  return { name, isRequired: required, kind, limits: [`in the ${place}`, ...limits] }
}

const table = (caption: string, rows: SchemaRow[]) => html`
  <table>
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${rows.map(
        ({ name, isRequired, kind, limits }) => html`
          <tr>
            <th scope="row"><code>${name}</code>${isRequired ? '' : html` <small>optional</small>`}</th>
            <td><code>${kind}</code> ${limits.map((limit) => html`<small>${limit}</small> `)}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`

/** A line for the terminal; what is in capitals or braces is the reader's to fill in. */
function curl({ method, path, parameters, requestBody }: Entry, url: string): string {
  const [type] = Object.keys(requestBody?.content ?? {})
  const version = parameters.some(({ name }) => name === 'if-match') ? [`-H 'If-Match: "1"'`] : []
  const own = path.includes('/auth/') ? [`-H 'X-Foyer: 1'`, `-H 'Origin: ${url}'`] : [`-H "Authorization: Bearer $TOKEN"`]
  const data = type === 'application/json' ? `-d '{…}'` : '--data-binary @FILE'
  const body = type === undefined ? [] : [`-H 'Content-Type: ${type}'`, data]
  return ['curl', ...(method === 'GET' ? [] : ['-X', method]), ...own, ...version, ...body, `'${url}${path}'`].join(' ')
}

const refusals = () => html`
  <section aria-labelledby="refusals">
    <h2 id="refusals">refusals</h2>
    <p>
      Whatever is refused is answered with <code>application/problem+json</code> (RFC 9457). Its <code>code</code> is stable, and safe to
      translate. 400 names each field at fault, 401 asks for a sign-in, 403 forbids, 404 answers for what is absent and for what is another
      profile’s alike, 409 and 412 tell of what changed meanwhile, 413 and 415 of a body that is too large or of the wrong kind, and 429
      says in <code>Retry-After</code> how many seconds to wait.
    </p>
    ${table('Problem', rowsOf(z.toJSONSchema(Problem) as JsonSchema))}
  </section>
`
