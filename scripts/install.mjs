import { readFileSync, statSync } from 'node:fs'
import { runQuietly } from './child.mjs'
import { say } from './say.mjs'

const LOCKFILE = 'pnpm-lock.yaml'
const DONE = 'node_modules/.pnpm-workspace-state-v1.json'

/** True when the last install ran to its end and was made from the lockfile that stands here now. */
export function isInstalled() {
  if (!statSync(DONE, { throwIfNoEntry: false })) return false
  return read('node_modules/.pnpm/lock.yaml') === read(LOCKFILE)
}

/** Installs what the lockfile says, if it is not there yet. */
export async function install() {
  if (isInstalled()) return
  say('Installing packages …')
  const { code, output } = await runQuietly('pnpm', ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'])
  if (code !== 0) throw new Error(`The packages could not be installed: ${reason(output)}`)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function reason(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.find((line) => /ERR_|error/i.test(line)) ?? lines.at(-1) ?? 'pnpm said nothing.'
}
