import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutants } from './mutants.list.mjs'

/**
 * Takes one guard of the server away at a time, in a checkout of its own, and runs the tests that should notice. A mutant that no test kills fails
 * the run: a security test counts only if it fails when its guard is off. `node scripts/mutants.mjs [word…]` runs those whose name holds a word.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'foyer-mutants-'))
const words = process.argv.slice(2)
const chosen = mutants.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
let [killed, survived] = [0, 0]

process.on('SIGINT', () => process.exit(130))
try {
  execFileSync('git', ['worktree', 'add', '--detach', place, 'HEAD'], { cwd: root, stdio: 'ignore' })
  for (const folder of ['', 'packages/shared', 'packages/server', 'packages/components']) {
    symlinkSync(join(root, folder, 'node_modules'), join(place, folder, 'node_modules'))
  }
  for (const mutant of chosen) run(mutant)
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', place], { cwd: root, stdio: 'ignore' })
  rmSync(place, { recursive: true, force: true })
}
console.log(`${killed} passed, ${survived} failed`)
process.exitCode = survived > 0 || killed === 0 ? 1 : 0

function run({ name, file, from, to, tests }) {
  const path = join(place, 'packages/server/src', file)
  const source = readFileSync(path, 'utf8')
  if (source.split(from).length !== 2) {
    survived++
    return console.log(`STALE     ${name}: its text stands ${String(source.split(from).length - 1)} times in ${file}`)
  }
  writeFileSync(
    path,
    source.replace(from, () => to),
  )
  const files = tests.map((test) => `packages/server/src/${test}`)
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'sqlite', '--bail', '1', ...files],
    { cwd: place, stdio: 'ignore' },
  )
  writeFileSync(path, source)
  if (status === 0) survived++
  else killed++
  console.log(`${status === 0 ? 'SURVIVED ' : 'killed   '} ${name}`)
}
