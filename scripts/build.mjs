import { statSync } from 'node:fs'
import { runQuietly } from './child.mjs'
import { newest } from './newest.mjs'
import { say } from './say.mjs'

/** The file that each build writes last, and what it is made of besides packages/shared. */
const BUILDS = [
  { result: 'packages/server/dist/cli.js', source: 'packages/server' },
  { result: 'packages/components/dist/embed/manifest.json', source: 'packages/components' },
]

/** True when every build is younger than its sources. */
export function isBuilt() {
  return BUILDS.every(({ result, source }) => {
    const built = statSync(result, { throwIfNoEntry: false })
    return built && built.mtimeMs >= newest([source, 'packages/shared', 'tsconfig.json', 'pnpm-lock.yaml'])
  })
}

/** Builds the server and the widgets, if a source is younger than they are. */
export async function build() {
  if (isBuilt()) return
  say('Building …')
  const { code, output } = await runQuietly('pnpm', ['build'])
  if (code === 0) return
  process.stderr.write(output)
  throw new Error('The build failed.')
}
