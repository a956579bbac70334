import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { runQuietly } from '../scripts/child.mjs'
import { end, say } from '../scripts/say.mjs'
import { p1 } from './goals/p1.mjs'
import { p10 } from './goals/p10.mjs'
import { p2 } from './goals/p2.mjs'
import { p5 } from './goals/p5.mjs'
import { p7 } from './goals/p7.mjs'
import { p8 } from './goals/p8.mjs'
import { p9 } from './goals/p9.mjs'
import { generator } from './load.mjs'
import { tableOf } from './rows.mjs'

const BENCHES = { p1, p2, p5, p7, p8, p9, p10 }

/** Runs the benches that are named, or all, and prints one table of goals. `--json` prints the figures for programs. */
async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
  const unknown = positionals.find((name) => !(name in BENCHES))
  if (unknown) throw new Error(`There is no bench “${unknown}”; there are ${Object.keys(BENCHES).join(', ')}.`)

  say('Building …')
  const { code, output } = await runQuietly('pnpm', ['build'], { cwd: fileURLToPath(new URL('..', import.meta.url)) })
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
  const about = await describeRun()
  const rows = []
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    say(`${name} …`)
    rows.push(...(await bench()))
  }
  console.log(values.json ? JSON.stringify({ ...about, rows }) : `${sentenceOf(about)}\n\n${tableOf(rows)}`)
  return 0
}

async function describeRun() {
  return {
    at: new Date().toISOString(),
    node: process.version,
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadBefore: Number(loadavg()[0].toFixed(1)),
    generator: (await generator()).name,
  }
}

const sentenceOf = ({ at, node, cpus, cpu, memoryGiB, loadBefore, generator }) =>
  `${at}, Node ${node}, ${String(cpus)} × ${cpu.trim()}, ${String(memoryGiB)} GiB, load ${String(loadBefore)} before the run; load made by ${generator}.`

await end(main)
// What a bench left running (a server whose bench failed) ends with us.
process.exit(process.exitCode)
