import { globSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Every widget's tag, with the file that registers it. */
export function widgetsIn(folder) {
  const files = globSync('widgets/*/*.define.ts', { cwd: folder }).toSorted()
  return files.map((file) => ({ tag: basename(file, '.define.ts'), file: join(folder, file) }))
}
