import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { interruption, run, runByLine } from './child.mjs'
import { closingLine, countsOfLine, countsOfPlaywright, countsOfVitest, sum } from './counts.mjs'

/** In this order, each answering its exit code and, where it runs tests, their counts. */
const stages = {
  check: () => task('node', ['scripts/check.mjs']),
  rules: () => byClosingLine('node', ['scripts/plant-violations.mjs']),
  templates: () => byClosingLine('node', ['scripts/grow-templates.mjs']),
  build: () => task('pnpm', ['--silent', 'build']),
  again: () => byClosingLine('node', ['scripts/build-again.mjs']),
  sqlite: (report) => vitest('sqlite', report),
  postgres: (report) => vitest('postgres', report),
  widgets: () => byClosingLine('node', ['scripts/with-chromium.mjs', 'wtr']),
  gallery: (report) => playwright(report, ['--config', 'packages/components/gallery', 'checks.look', 'planted.look']),
  shots: (report) => playwright(report, ['--config', 'packages/components/gallery', 'shots.look']),
  journeys: (report) => playwright(report),
}

/** Runs every stage, or those named, until one fails; the last line sums up what they counted. Answers the exit code. */
export async function test(names) {
  const unknown = names.find((name) => !(name in stages))
  if (unknown) throw new Error(`There is no stage “${unknown}”; there are ${Object.keys(stages).join(', ')}.`)
  process.env.PATH = `${resolve('node_modules/.bin')}:${process.env.PATH}`

  const folder = await mkdtemp(join(tmpdir(), 'foyer-reports-'))
  try {
    const chosen = Object.entries(stages).filter(([name]) => names.length === 0 || names.includes(name))
    const { ok, counts } = await runAll(chosen, folder)
    if (interruption()) return interruption()
    console.log(`\n${closingLine(sum(counts))}`)
    return ok ? 0 : 1
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function runAll(chosen, folder) {
  const counts = []
  for (const [name, stage] of chosen) {
    console.log(`\n== ${name}`)
    const result = await stage(join(folder, `${name}.json`))
    const problem = interruption() ? 'interrupted' : problemOf(result)
    if (result.counts) counts.push(result.counts)
    if (!problem) continue
    console.log(`\n${name} ${problem}; what comes after it was not run.`)
    // A stage that fails without a failed test counts as one: the sum never says 0 failed of a failed run.
    if (!result.counts?.failed) counts.push({ passed: 0, failed: 1, skipped: 0 })
    return { ok: false, counts }
  }
  return { ok: true, counts }
}

function problemOf({ code, counts }) {
  if (code !== 0 || counts?.failed) return 'failed'
  if (counts && counts.passed === 0) return 'ran no test'
}

async function task(command, args) {
  return { code: await run(command, args) }
}

async function byClosingLine(command, args) {
  let counts = { passed: 0, failed: 0, skipped: 0 }
  const code = await runByLine(command, args, (line) => {
    const found = countsOfLine(line)
    if (found) counts = found
    else console.log(line)
  })
  if (code === 0) console.log(`${counts.passed} passed`)
  return { code, counts }
}

async function vitest(project, report) {
  const code = await run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  return { code, counts: countsOfVitest(report) }
}

async function playwright(report, args = []) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await run('node', ['scripts/with-chromium.mjs', 'playwright', 'test', ...args, '--reporter=list,json'], { env })
  return { code, counts: countsOfPlaywright(report) }
}
