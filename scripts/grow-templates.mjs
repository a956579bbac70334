import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runQuietly } from './child.mjs'
import { closingLine } from './counts.mjs'
import { end } from './say.mjs'

const LEFT_BEHIND = new Set(['node_modules', 'dist', '.git', 'data', 'test-results', 'coverage'])

/** In this order, in a copy of the project. */
const steps = [
  ['pnpm', 'install', '--offline', '--frozen-lockfile'],
  ['node', 'scripts/new.mjs', 'widget', 'user-card'],
  ['node', 'scripts/new.mjs', 'feature', 'price-list'],
  ['node', 'scripts/check.mjs'],
  [
    'npx',
    'vitest',
    'run',
    '--project',
    'sqlite',
    'packages/server/src/features/price-lists',
    'packages/server/src/security/credentials.test.ts',
  ],
  ['node', 'scripts/with-chromium.mjs', 'wtr', '--files', 'packages/components/src/widgets/user-card/*.test.ts'],
]

/** Proves that what `new:widget` and `new:feature` write passes every check and its own tests. */
async function main() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const place = await mkdtemp(join(tmpdir(), 'foyer-templates-'))
  let passed = 0
  try {
    await cp(root, place, { recursive: true, filter: (path) => !LEFT_BEHIND.has(basename(path)) })
    for (const [command, ...args] of steps) {
      const { code, output } = await runQuietly(command, args, { cwd: place })
      if (code !== 0) console.log(`${[command, ...args].join(' ')}\n${output}`)
      if (code !== 0) break
      passed++
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
  console.log(closingLine({ passed, failed: passed === steps.length ? 0 : 1, skipped: 0 }))
  return passed === steps.length ? 0 : 1
}

await end(main)
