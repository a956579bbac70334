import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { rowsOf } from '../rows.mjs'

const { atMost } = rowsOf('P8')

const EMBED = fileURLToPath(new URL('../../packages/components/dist/embed', import.meta.url))

/** KiB, gzip -9, with everything a page loads before the widget stands. */
const GOALS = { 'profile-switcher': 14, 'notification-bell': 20, 'user-signup': 21, 'user-table': 40 }

/** What a page loads, as the built manifest says it. */
export async function p8() {
  const { files } = JSON.parse(readFileSync(join(EMBED, 'manifest.json'), 'utf8'))
  const gzip = new Map(files.map((file) => [file.file, file.gzip]))
  const kib = (names) => [...names].reduce((sum, name) => sum + gzip.get(name), 0) / 1024
  const tags = Object.keys(GOALS).filter((tag) => gzip.has(`${tag}.js`))
  return [
    atMost('loader', kib(['foyer.js']), 2, 'KiB'),
    ...tags.map((tag) => atMost(`<${tag}> with the loader`, kib(needed(`${tag}.js`).add('foyer.js')), GOALS[tag], 'KiB')),
    atMost('all widgets in one file', kib(['foyer.all.js']), 65, 'KiB'),
  ]
}

/** A module with all that it imports before it runs. */
function needed(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  const code = readFileSync(join(EMBED, name), 'utf8')
  for (const [, other] of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)) needed(other, seen)
  return seen
}
