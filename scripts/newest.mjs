import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = new Set(['node_modules', 'dist', 'test'])

/** The latest change among these files and folders, in milliseconds; folders count too, so that a deleted file shows. */
export function newest(paths) {
  return Math.max(0, ...paths.map(changed))
}

function changed(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  const names = readdirSync(path)
  const inside = names.filter((name) => !SKIPPED.has(name) && !/\.(test|long)\.ts$/.test(name)).map((name) => join(path, name))
  // A folder that holds results changes when they are made.
  return names.includes('dist') ? newest(inside) : Math.max(entry.mtimeMs, newest(inside))
}
