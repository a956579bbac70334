/** Makes the lines of one goal: what was measured beside the goal's figure, both in `unit`. */
export function rowsOf(goal) {
  const row =
    (sign, met) =>
    (what, measured, target, unit = '×') => ({ goal, what, measured, sign, target, unit, met: met(measured, target) })
  return {
    atLeast: row('≥', (measured, target) => measured >= target),
    atMost: row('≤', (measured, target) => measured <= target),
  }
}

/** The rows as one table in Markdown. */
export function tableOf(rows) {
  const cells = rows.map(({ goal, what, measured, target, unit, sign, met }) => [
    goal,
    what,
    `${figure(measured)} ${unit}`,
    `${sign} ${String(target)} ${unit}`,
    met ? 'met' : '**missed**',
  ])
  const lines = [['goal', 'what', 'measured', 'goal figure', ''], ['--', '--', '--:', '--:', '--'], ...cells]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  return lines
    .map((line) => `| ${line.map((cell, n) => (n === 2 || n === 3 ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join(' | ')} |`)
    .join('\n')
}

const figure = (number) => (number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2))
