import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interruption, passSignalsOn, runQuietly } from './child.mjs'
import { end } from './say.mjs'

const CACHE = 'node_modules/.cache'

/** The slowest first, so that two at a time end together. */
const checks = {
  lint: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', `${CACHE}/eslint/`],
  types: ['tsc', '-p', '.'],
  format: ['prettier', '--check', '.', '--log-level', 'warn', '--cache'],
  unused: ['knip', '--cache', '--cache-location', `${CACHE}/knip`],
  layers: ['depcruise', 'packages', 'examples', 'bench', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  floors: ['node', 'scripts/check-floors.mjs'],
}

/** Runs every check, or those named, two at a time: a line each, and the words of those that fail. */
async function main(names) {
  const unknown = names.find((name) => !(name in checks))
  if (unknown) throw new Error(`There is no check “${unknown}”; there are ${Object.keys(checks).join(', ')}.`)
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  process.env.PATH = `${resolve('node_modules/.bin')}:${process.env.PATH}`

  const waiting = Object.keys(checks).filter((name) => names.length === 0 || names.includes(name))
  const failed = []
  await Promise.all([work(waiting, failed), work(waiting, failed)])
  return interruption() ?? (failed.length > 0 ? 1 : 0)
}

async function work(waiting, failed) {
  for (let name = waiting.shift(); name && !interruption(); name = waiting.shift()) {
    const from = Date.now()
    const [command, ...args] = checks[name]
    const { code, output } = await runQuietly(command, args)
    if (interruption()) return
    console.log(`${name.padEnd(8)}${code === 0 ? 'ok' : 'FAILED'}  ${((Date.now() - from) / 1000).toFixed(1)} s`)
    if (code === 0) continue
    failed.push(name)
    console.log(output.trimEnd())
  }
}

passSignalsOn()
await end(() => main(process.argv.slice(2)))
