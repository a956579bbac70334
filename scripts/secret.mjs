import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The data folder of this run. */
export function dataFolder() {
  return process.env.FOYER_DATA_DIR || 'data'
}

/** The secret that `npm start` once made in the data folder, if it did. */
export function savedSecret() {
  const file = join(dataFolder(), 'secret')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** The secret of the data folder, made at the first start: 32 random bytes that only the owner may read. */
export function secretOf(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const known = savedSecret()
  if (known !== undefined) return known
  if (existsSync(join(folder, 'foyer.db')))
    throw new Error(
      `${join(folder, 'foyer.db')} was sealed with a secret that is not in ${join(folder, 'secret')}: set FOYER_SECRET to it.`,
    )
  return make(join(folder, 'secret'))
}

/** Whole or not at all, and never over another: a link fails where a file stands. */
function make(file) {
  const draft = `${file}.${process.pid}`
  const descriptor = openSync(draft, 'wx', 0o600)
  writeSync(descriptor, `${randomBytes(32).toString('base64url')}\n`)
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
