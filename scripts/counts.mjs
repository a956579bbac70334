import { readFileSync } from 'node:fs'

const NONE = { passed: 0, failed: 0, skipped: 0 }

/** What Vitest's JSON report counted; nothing, where the run ended before it could write one. */
export function countsOfVitest(file) {
  const report = readReport(file)
  if (!report) return NONE
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
}

/** What Playwright's JSON report counted. */
export function countsOfPlaywright(file) {
  const stats = readReport(file)?.stats
  if (!stats) return NONE
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** What a closing line such as `12 passed, 0 failed` counted; nothing for any other line. */
export function countsOfLine(line) {
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line.trim())
  return found ? { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) } : undefined
}

/** The sum of some counts. */
export function sum(counts) {
  const total = (key) => counts.reduce((before, count) => before + count[key], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/** `12 passed, 0 failed`, and what was skipped if anything was. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
