import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { say } from '../scripts/say.mjs'

export const CLI = fileURLToPath(new URL('../packages/server/dist/cli.js', import.meta.url))
/** Where seeded databases stay between runs, and between checkouts. */
export const CACHE = process.env.FOYER_BENCH_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'foyer-bench')

/** A page that may carry the profile's widgets. */
export const ORIGIN = 'https://bench.example'

/** A server's data folder with `users` made-up people in one profile, and who may enter there: made once, by the product's own command line. */
export async function seeded(users) {
  const folder = join(CACHE, `foyer-${String(users)}`)
  const world = join(folder, 'world.json')
  if (existsSync(world) && (await isUsable(folder))) return { folder, ...JSON.parse(readFileSync(world, 'utf8')) }
  rmSync(folder, { recursive: true, force: true })
  return seed(folder, users)
}

/** The name that stands at this part (0 to 1) of the list by name. */
export const nameAt = (folder, profileId, part) =>
  select(
    folder,
    'select name from users where profile_id = ? order by name_key, id limit 1 offset ?',
    profileId,
    Math.floor(part * countOf(folder, profileId)),
  )[0].name

/** Text within the address of one person who is in every database; nobody else has it. */
export function rareText(folder, profileId) {
  const [{ email }] = select(folder, `select email from users where profile_id = ? and external_id = 'C-106252'`, profileId)
  return email.slice(2, email.indexOf('@') + 2)
}

/** Everybody in the profile. */
export const peopleOf = (folder, profileId) =>
  select(folder, 'select id, name, email, created_at as createdAt from users where profile_id = ?', profileId)

const countOf = (folder, profileId) =>
  select(folder, 'select sum(count) as count from user_counts where profile_id = ?', profileId)[0].count

function select(folder, text, ...values) {
  const database = new Sqlite(join(folder, 'foyer.db'), { readonly: true })
  const rows = database.prepare(text).all(...values)
  database.close()
  return rows
}

async function seed(folder, users) {
  say(`Seeding ${users.toLocaleString('en')} users …`)
  const making = `${folder}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  const { secret } = await foyer(making, '', ['secret'])
  const person = { email: 'ada@bench.example', password: randomBytes(12).toString('base64url') }
  const ask = (command, options) => foyer(making, secret, [...command.split(' '), ...options])

  await ask('account create', ['--email', person.email, '--name', 'Ada', '--password', person.password])
  const { id, liveKey } = await ask('profile create', ['--name', 'Bench', '--origin', ORIGIN])
  await ask('seed', ['--users', String(users), '--profile', id])
  const world = { secret, profileId: id, key: liveKey, ...person }
  writeFileSync(join(making, 'world.json'), JSON.stringify(world), { mode: 0o600 })
  renameSync(making, folder)
  return { folder, ...world }
}

/** Whether this checkout can read the database: one of another branch may have been migrated otherwise. */
async function isUsable(folder) {
  const { secret } = JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8'))
  try {
    await foyer(folder, secret, ['migrate'])
    return true
  } catch {
    return false
  }
}

/** What the product's command line answers, of this data folder. */
export async function foyer(folder, secret, args, also = {}) {
  const env = { ...process.env, ...also, FOYER_SECRET: secret, FOYER_DATA_DIR: folder }
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args, '--json'], { env })
  return JSON.parse(stdout)
}
