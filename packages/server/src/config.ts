import { BlockList, isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { faultOfSecret } from './secret.js'

/** Everything the environment decides, checked. */
export interface Config {
  secret: string
  url: string
  host: string
  port: number
  examplesPort: number
  dataDir: string
  databaseUrl: string
  /** Where files are kept: in the data folder, or in the database. */
  storage: 'folder' | 'database'
  smtpUrl: string | null
  mailFrom: string
  logLevel: string
  embedDir: string
  trustedProxies: BlockList
}

/** A wrong setting: its message is one line that names the variable. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Every variable of the environment: what it is for, and what stands in for it. `foyer --help` is made of this table; docs/running.md says the same. */
export const VARIABLES = {
  FOYER_SECRET:
    'The one secret, from which every key is derived. Make one with `foyer secret`. No default; `npm start` makes one in the data folder.',
  FOYER_URL: 'The public address, without a path. Default: `http://localhost:` and the port.',
  FOYER_PORT: 'The port. Default: 8787.',
  FOYER_EXAMPLES_PORT: 'The port of the example pages. Default: 8788.',
  FOYER_HOST: 'The address to listen at. Default: `127.0.0.1`; a container needs `0.0.0.0`.',
  FOYER_DATA_DIR: 'The folder of the embedded database. Default: `./data`.',
  FOYER_STORAGE:
    'Where files such as pictures of people are kept: `folder` (in the data folder) or `database`. Default: the folder beside SQLite, the database with PostgreSQL.',
  DATABASE_URL: 'The database: `sqlite:<file>` or `postgres://…`. Default: SQLite in the data folder.',
  SMTP_URL: 'The mail server, `smtp://…` or `smtps://…`. Without one, mails are caught and shown in the console.',
  FOYER_MAIL_FROM: 'The sender of mails. Required with SMTP_URL.',
  FOYER_LOG_LEVEL: 'How much is logged: fatal, error, warn, info, debug, trace or silent. Default: `info`.',
  FOYER_EMBED_DIR: 'The folder of the built widgets. Default: where the build puts them.',
  FOYER_TRUSTED_PROXIES:
    'The proxies whose X-Forwarded-For is believed: addresses and ranges such as `127.0.0.1, 10.0.0.0/8`. Default: none; each request then counts for the address it comes from.',
} as const

type Variable = keyof typeof VARIABLES
type Environment = Partial<Record<Variable, string>>

/** Reads the environment. Throws a `ConfigError` at the first wrong variable. */
export function readConfig(env: Environment = process.env, embedDir = join(import.meta.dirname, '../../components/dist/embed')): Config {
  const read = (variable: Variable, standIn = '') => env[variable]?.trim() || standIn
  const port = portOf('FOYER_PORT', read('FOYER_PORT', '8787'))
  const dataDir = resolve(read('FOYER_DATA_DIR', 'data'))
  const smtpUrl = read('SMTP_URL')
  if (smtpUrl !== '') urlOf('SMTP_URL', smtpUrl, ['smtp:', 'smtps:'])
  const databaseUrl = databaseOf(read('DATABASE_URL', `sqlite:${join(dataDir, 'foyer.db')}`))
  return {
    secret: secretOf(read('FOYER_SECRET')),
    url: addressOf(read('FOYER_URL', `http://localhost:${String(port)}`)),
    host: read('FOYER_HOST', '127.0.0.1'),
    port,
    examplesPort: portOf('FOYER_EXAMPLES_PORT', read('FOYER_EXAMPLES_PORT', '8788')),
    dataDir,
    databaseUrl,
    storage: storageOf(read('FOYER_STORAGE'), databaseUrl),
    smtpUrl: smtpUrl || null,
    mailFrom: senderOf(read('FOYER_MAIL_FROM'), smtpUrl !== ''),
    logLevel: oneOf('FOYER_LOG_LEVEL', read('FOYER_LOG_LEVEL', 'info'), ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    embedDir: read('FOYER_EMBED_DIR', embedDir),
    trustedProxies: proxiesOf(read('FOYER_TRUSTED_PROXIES')),
  }
}

const fail = (variable: Variable, why: string): never => {
  throw new ConfigError(`${variable} ${why}`)
}

function secretOf(secret: string): string {
  const fault = faultOfSecret(secret)
  return fault === null ? secret : fail('FOYER_SECRET', `${fault} Make one with: foyer secret`)
}

function portOf(variable: Variable, text: string): number {
  const port = Number(text)
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : fail(variable, 'must be a number from 0 to 65535.')
}

function addressOf(text: string): string {
  const { origin, href } = new URL(urlOf('FOYER_URL', text, ['http:', 'https:']))
  return href === `${origin}/` ? origin : fail('FOYER_URL', 'must be an address without a path, such as https://id.example.com.')
}

function databaseOf(text: string): string {
  const url = urlOf('DATABASE_URL', text, ['sqlite:', 'postgres:', 'postgresql:'])
  return /^sqlite:(?::memory:)?$/.test(url) ? fail('DATABASE_URL', 'must name a file, such as sqlite:./data/foyer.db.') : url
}

function storageOf(text: string, databaseUrl: string): Config['storage'] {
  const usual = databaseUrl.startsWith('sqlite:') ? 'folder' : 'database'
  return oneOf('FOYER_STORAGE', text || usual, ['folder', 'database'])
}

function urlOf(variable: Variable, text: string, protocols: string[]): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : ''
  return protocols.includes(protocol) ? text : fail(variable, `must begin with ${protocols.join(' or ')}.`)
}

function senderOf(text: string, required: boolean): string {
  if (/[\r\n]/.test(text)) fail('FOYER_MAIL_FROM', 'must be one line.')
  return text.includes('@') || !required ? text : fail('FOYER_MAIL_FROM', 'must be an address, for SMTP_URL is set.')
}

function proxiesOf(text: string): BlockList {
  const proxies = new BlockList()
  const items = text.split(',').map((item) => item.trim())
  for (const item of items.filter((item) => item !== '')) {
    // A range of 0 bits is everybody, and then whoever asks may write down any address.
    const [, address = '', range] = /^([^/%]+)(?:\/([1-9]\d{0,2}))?$/.exec(item) ?? []
    const [family, whole] = isIP(address) === 6 ? (['ipv6', 128] as const) : (['ipv4', 32] as const)
    const bits = Number(range ?? whole)
    if (isIP(address) === 0 || bits > whole) fail('FOYER_TRUSTED_PROXIES', `must be addresses or ranges such as 10.0.0.0/8, not ${item}.`)
    proxies.addSubnet(address, bits, family)
  }
  return proxies
}

function oneOf<Value extends string>(variable: Variable, text: string, values: Value[]): Value {
  return (values as string[]).includes(text) ? (text as Value) : fail(variable, `must be one of ${values.join(', ')}.`)
}
