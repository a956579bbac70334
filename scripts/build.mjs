import { existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runQuietly } from './child.mjs'
import { newest } from './newest.mjs'
import { say } from './say.mjs'

const RESULTS = ['packages/server/dist/cli.js', 'packages/components/dist/embed/manifest.json']
const SOURCES = ['packages/shared', 'packages/server', 'packages/components', 'tsconfig.json', 'pnpm-lock.yaml']

/** Its time is when the last good build began. */
const STAMP = 'node_modules/.cache/foyer/built'

/** When a source last changed, in milliseconds. */
export function lastChange() {
  return newest(SOURCES)
}

/** True when the last good build began after every change, and its results are there. */
export function isBuilt() {
  const stamp = statSync(STAMP, { throwIfNoEntry: false })
  return RESULTS.every((file) => existsSync(file)) && stamp !== undefined && stamp.mtimeMs > lastChange()
}

/** Builds the server and the widgets, if a source is younger than they are. */
export async function build() {
  if (isBuilt()) return
  say('Building …')
  rmSync(STAMP, { force: true })
  const began = new Date()
  const { code, output } = await runQuietly('pnpm', ['build'])
  if (code === 0) return stamp(began)
  process.stderr.write(output)
  throw new Error('The build failed.')
}

function stamp(began) {
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, '')
  utimesSync(STAMP, began, began)
}
