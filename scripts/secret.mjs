import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly } from './child.mjs'

const fileIn = (name) => join(process.env.FOYER_DATA_DIR || 'data', name)

/** The secret that `npm start` once made in the data folder, if it did. */
export function savedSecret() {
  const file = fileIn('secret')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** The secret of the data folder, made at the first start by `foyer secret`, which only the owner may read. */
export async function savedOrNewSecret(cli) {
  const [file, database] = [fileIn('secret'), fileIn('foyer.db')]
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const saved = savedSecret()
  if (saved) return saved
  if (saved === '') throw new Error(`${file} is empty: put the secret back that the database was made with.`)
  if (existsSync(database)) throw new Error(`${database} was made with a secret that is not in ${file}: set FOYER_SECRET to it.`)
  return save(file, await newSecret(cli))
}

async function newSecret(cli) {
  const { code, output } = await runQuietly(process.execPath, [cli, 'secret', '--json'])
  if (code !== 0) throw new Error(output)
  return JSON.parse(output).secret
}

/** Whole or not at all, and never over another: a link fails where a file stands. */
function save(file, secret) {
  const draft = `${file}.${process.pid}`
  const descriptor = openSync(draft, 'wx', 0o600)
  writeSync(descriptor, `${secret}\n`)
  fsyncSync(descriptor)
  closeSync(descriptor)
  try {
    linkSync(draft, file)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}
