const SERVER = 'packages/server/src'
const FEATURE = `${SERVER}/features/users`
const WIDGET = 'packages/components/src/widgets/user-table'
const PART = 'packages/components/src/ui/menu.ts'

const plant = (file, code, says) => ({ file, code, says })

const many = (count, line) => Array.from({ length: count }, line).join('\n')

/** Code that a rule must refuse, where it would stand, and the words that it must be refused with. */
export const forbidden = [
  plant(`${FEATURE}/users.queries.ts`, 'export enum Role { Owner }', 'Use a zod enum or a union of strings.'),
  plant('packages/shared/src/schemas/user.ts', 'export default {}', 'Name what you export.'),
  plant('examples/portal/portal.journey.ts', 'export default {}', 'Name what you export.'),
  plant(`${FEATURE}/users.queries.ts`, "export const all = (db: any) => db.selectFrom('users').selectAll()", 'Name the columns'),
  plant(`${SERVER}/http/reply.ts`, "export const run = () => eval('1')", 'Write the code out'),
  plant(PART, "export const run = new Function('return 1')", 'Write the code out'),
  plant('scripts/x.mjs', "globalThis.eval('1')", 'Write the code out'),
  plant(`${SERVER}/mail/smtp.ts`, 'export const isName = (text: string) => /^(\\w+\\s?)+$/.test(text)', 'ReDoS'),
  plant(`${SERVER}/core/outbox.ts`, 'export const id = crypto.randomUUID()', 'Use newId()'),
  plant(`${FEATURE}/users.queries.ts`, "import { randomUUID } from 'node:crypto'\nexport const id = randomUUID()", 'Use newId()'),

  plant(`${SERVER}/http/cors.ts`, 'export const port = process.env.PORT', 'Only packages/server/src/config.ts reads the environment'),
  plant(`${SERVER}/mail/smtp.ts`, "import { env } from 'node:process'\nexport const url = env.SMTP_URL", 'reads the environment'),
  plant('packages/shared/src/client/request.ts', 'export const { env } = process', 'reads the environment'),
  plant('packages/components/vite.config.ts', 'export const mode = import.meta.env.MODE', 'reads the environment'),
  plant(`${FEATURE}/users.test.ts`, 'export const port = process.env.PORT', 'reads the environment'),
  plant(`${SERVER}/test/create-test-app.ts`, 'export const port = process.env.PORT', 'reads the environment'),
  plant(`${FEATURE}/config.ts`, 'export const port = process.env.PORT', 'reads the environment'),

  plant(`${SERVER}/core/tokens.ts`, 'export const now = () => new Date()', 'Ask ctx.now()'),
  plant(`${FEATURE}/users.service.ts`, 'const now = () => Date.now()\nexport { now }', 'Ask ctx.now()'),
  plant(`${FEATURE}/users.service.ts`, 'export async function inviteUser(ctx: Context) {\n  return ctx\n}', 'The first line of a service'),
  plant(
    `${FEATURE}/users.service.ts`,
    "export function invite(ctx: Context) {\n  const at = ctx.now()\n  authorize(ctx, 'x')\n}",
    'The first line',
  ),
  plant(`${FEATURE}/users.service.ts`, 'export function inviteUser(_ctx: Context) {}', 'The first line of a service'),
  plant(`${FEATURE}/users.service.ts`, 'export const inviteUser = async (ctx: Context) => ctx.db', 'Write a service as `export function`'),
  plant(`${FEATURE}/users.service.ts`, 'export const inviteUser = ({ db }: Context) => db', 'Write a service as `export function`'),

  plant(`${WIDGET}/user-table.ts`, "localStorage.setItem('density', 'low')", 'Keep it in memory, or on the server'),
  plant('packages/shared/src/client/request.ts', "export const store = window['localStorage']", 'Keep it in memory, or on the server'),
  plant(PART, "export const keep = (token: string) => { sessionStorage.setItem('a', token) }", 'no token is ever in web storage'),
  plant(
    PART,
    "export const keep = (a: string) => { window.sessionStorage.setItem('refresh-token', a) }",
    'no token is ever in web storage',
  ),

  plant(`${WIDGET}/user-table.ts`, 'export const view = (x: string) => html`<p style="color: ${x}">a</p>`', 'style.setProperty'),
  plant(PART, "import { unsafeHTML } from 'lit/directives/unsafe-html.js'\nexport const f = unsafeHTML", 'which Lit escapes'),
  plant(PART, "import { unsafeSVG as svg } from 'lit/directives/unsafe-svg.js'\nexport const f = svg", 'which Lit escapes'),
  plant(PART, "import { unsafeStatic } from 'lit/static-html.js'\nexport const f = unsafeStatic", 'which Lit escapes'),
  plant(PART, "import { unsafeCSS } from 'lit'\nexport const f = unsafeCSS", 'which Lit escapes'),
  plant(PART, "import { styleMap } from 'lit/directives/style-map.js'\nexport const f = styleMap", 'which Lit escapes'),
  plant(PART, "import * as lit from 'lit'\nexport const f = lit.unsafeCSS", 'which Lit escapes'),
  plant(PART, "export { unsafeHTML } from 'lit/directives/unsafe-html.js'", 'which Lit escapes'),
  plant(PART, 'export const fill = (e: Element, x: string) => { e.innerHTML = x }', 'text must never become markup'),
  plant(PART, "export const fill = (e: Element, x: string) => { e['outerHTML'] = x }", 'text must never become markup'),
  plant(PART, "export const fill = (e: Element, x: string) => { e.insertAdjacentHTML('beforeend', x) }", 'text must never become markup'),
  plant(PART, 'export const fill = (x: string) => { document.write(x) }', 'text must never become markup'),
  plant(PART, 'export const view = (x: string) => html`<p .innerHTML=${x}></p>`', 'text must never become markup'),
  plant(PART, 'export const tell = (e: Element) => e.dispatchEvent(new PickEvent())', 'Name the event on a line of its own'),
  plant(PART, 'export const look = css`:host { margin-left: 4px }`', 'Use the logical property'),
  plant('packages/components/src/styles/menu.styles.ts', 'export const look = css`:host {\n  left: 0;\n}`', 'Use the logical property'),
  plant(PART, 'export const look = css`p { text-align: right }`', 'Use the logical property'),
  plant(PART, 'export const look = css`p { border-top-left-radius: 2px }`', 'Use the logical property'),

  plant('packages/components/src/console/console.css', 'p { padding-right: 2px }', 'Use the logical property'),
  plant(PART, 'export const look = css`p { transform: translateX(-4px) }`', 'Turn it round in :dir(rtl)'),
  plant(PART, 'export const look = css`p { translate: 4px 0 }`', 'Turn it round in :dir(rtl)'),
  plant(PART, 'export const view = () => html`<p>Save</p>`', 'Take “Save” from messages/'),
  plant(PART, 'export const view = (n: number) => html`<p>${n} users</p>`', 'Take “users” from messages/'),
  plant(`${WIDGET}/user-table.ts`, 'export const view = () => html`<input placeholder="Search" />`', 'Take “Search” from messages/'),
  plant(PART, 'export const view = (x: string) => html`<b aria-label="of ${x}"></b>`', 'Take “of …” from messages/'),

  plant(PART, 'export const look = css`:host { color: #fff }`', 'Use a token'),
  plant(PART, 'export const look = css`:host { border: 1px solid rgb(0 0 0) }`', 'Use a token'),
  plant(PART, 'export const look = css`:host { background: white; }`', 'Use a token'),
  plant(PART, 'export const view = () => svg`<path fill="#0a0" d="M0 0" />`', 'Use a token'),
  plant(PART, "customElements.define('foyer-menu', Menu)", 'Register it in a .define.ts'),
  plant('packages/components/src/ui/menu.define.ts', "customElements.define('foyer-menu', Menu)", 'Register it in a .define.ts'),
  plant(PART, "@customElement('foyer-menu')\nexport class Menu extends LitElement {}", 'Register it in a .define.ts'),
  plant(`${WIDGET}/user-table.ts`, "define('user-table', UserTable)", 'Put this in a function'),
  plant('packages/components/src/console/console.ts', "document.title = 'Console'", 'Put this in a function'),
  plant(`${FEATURE}/users.test.ts`, 'beforeEach(() => undefined)', 'Make the world in the first line'),
  plant('examples/static-page/static-page.journey.ts', 'test.afterAll(() => undefined)', 'Make the world in the first line'),

  plant(
    `${SERVER}/core/page.ts`,
    many(301, (_, n) => `export const a${n} = ${n}`),
    'Maximum allowed is 300',
  ),
  plant(`${SERVER}/core/page.ts`, `export function f() {\n${many(60, (_, n) => `  console.log(${n})`)}\n}`, 'Maximum allowed is 60'),
  plant(
    `${SERVER}/core/page.ts`,
    `export const f = (a: number) => ${many(10, (_, n) => `a === ${n} ? ${n} :`)} 0`,
    'Maximum allowed is 10',
  ),
  plant(
    `${SERVER}/core/page.ts`,
    'export function f(a: boolean) { if (a) { if (a) { if (a) { if (a) return } } } }',
    'Maximum allowed is 3',
  ),
  plant(`${SERVER}/core/page.ts`, 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e]', 'Maximum allowed is 4'),
  plant('scripts/x.mjs', 'export const f = (a, b, c, d, e) => [a, b, c, d, e]', 'Maximum allowed is 4'),
  plant('scripts/x.mjs', 'export const f = () => missing()', "'missing' is not defined"),
  plant(`${SERVER}/core/page.ts`, "import { Page } from '@foyer/shared'\nexport const f = (a: Page) => a", 'are only used as type'),
  plant(PART, 'export const view = (x: string) => html`<p ${x}="a"></p>`', 'Bindings cannot be used in place of attribute names'),
  plant(
    PART,
    'export class Menu extends HTMLElement { constructor() { super(); this.id = "a" } }',
    'Attributes must not be interacted with',
  ),
]

const allow = (file, code) => ({ file, code })

/** Code right beside those borders, which no rule may refuse. */
export const allowed = [
  allow(`${SERVER}/config.ts`, 'export const port = process.env.FOYER_PORT'),
  allow(`${SERVER}/test/start-postgres.ts`, 'export const ci = process.env.CI'),
  allow('examples/journeys/start-foyer.ts', 'export const env = { ...process.env }'),
  allow('vitest.config.ts', 'export default { ci: process.env.CI }'),
  allow('examples/serve.mjs', 'console.log(process.env.FOYER_EXAMPLES_PORT)'),
  allow('packages/server/vite.config.ts', 'export default {}'),
  allow(`${SERVER}/main.ts`, 'export const now = () => new Date()'),
  allow(`${SERVER}/core/id.ts`, 'export const random = () => crypto.randomUUID()'),
  allow(`${FEATURE}/users.service.ts`, 'export function readMe(ctx: Context) {\n  authorizeUser(ctx)\n\n  return ctx.actor\n}'),
  allow(`${FEATURE}/users.service.ts`, 'export function signOut(ctx: Context) {\n  allowAnyone(ctx)\n}'),
  allow(`${FEATURE}/users.service.ts`, 'export const LIMIT = 30\nexport const existing = (user: User) => user'),
  allow(PART, "export const keep = (id: string) => { sessionStorage.setItem('foyer-profile', id) }"),
  allow(PART, 'export const look = css`#white:hover #fade { border-inline-start: 0; white-space: nowrap; color: var(--_red) }`'),
  allow(PART, 'export const look = css`p { translate: 4px 0 } p:dir(rtl) { translate: -4px 0 }`'),
  allow(PART, 'export const view = (x: string) => html`<b class="strong" title=${x} @click=${x}>${x} · </b>`'),
  allow(PART, 'export const look = css`:host { color: color-mix(in oklch, var(--_text), transparent); fill: currentColor }`'),
  allow('packages/components/src/styles/colours.styles.ts', 'export const look = css`--_line: light-dark(#eee, oklch(0.3 0 0));`'),
  allow(`${WIDGET}/user-table.define.ts`, "define('user-table', UserTable)"),
  allow('packages/components/src/embed/foyer.ts', 'run()'),
]
