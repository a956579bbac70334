import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './build.mjs'
import { passSignalsOn } from './child.mjs'
import { install, isInstalled } from './install.mjs'
import { hasPnpm, isNewEnough, runAgain } from './node-and-pnpm.mjs'
import { end } from './say.mjs'
import { foyer, start } from './start.mjs'
import { test } from './test.mjs'

const tasks = { start, test, foyer }

/** `npm start`, `npm test` and `npm run foyer` on a machine that has any Node from 18 on and npm, and nothing else. */
async function main([name, ...args]) {
  const task = tasks[name]
  if (!task) throw new Error(`Usage: node scripts/with-node.mjs ${Object.keys(tasks).join(' | ')} …`)
  const ready = isInstalled() && isBuilt() && task !== test
  if (!isNewEnough() || !(ready || hasPnpm())) return runAgain(fileURLToPath(import.meta.url), [name, ...args])

  process.env.PATH = `${dirname(process.execPath)}:${process.env.PATH}`
  await install()
  if (task !== test) await build()
  return task(args)
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
// `npm run --silent` would silence pnpm too, and with it the reason of a failure.
delete process.env.npm_config_loglevel
passSignalsOn()
await end(() => main(process.argv.slice(2)))
