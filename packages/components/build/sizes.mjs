/** KiB, gzip -9, with everything that a page loads for it: goal P8. A widget without a line here has no goal yet. */
const GOALS = { loader: 2, 'notification-bell': 20, 'profile-switcher': 14, 'user-signup': 21, 'user-table': 40, 'foyer.all.js': 65 }

/**
 * KiB past which the build fails: each goal that is met; docs/performance.md says why the others are not. The one file fetches nothing later, so besides
 * its 65 it holds the 25 that P8 grants the lazy rooms of the table, and 25 for what stands beside the four widgets: groups, tags, changes of many, the details and doings of one, acting as somebody.
 */
const LIMITS = { loader: 2, 'foyer.all.js': 65 + 25 + 25 }

/** Prints what a page must load for each thing. `true` when nothing is over its limit. */
export function checkSizes(files, chunks, tags) {
  const gzip = new Map(files.map((file) => [file.file, file.gzip]))
  const sum = (names) => names.reduce((total, name) => total + gzip.get(name), 0)
  const rows = [
    { what: 'loader', size: gzip.get('foyer.js') },
    ...tags.map((tag) => ({ what: tag, size: sum(['foyer.js', ...needed(`${tag}.js`, chunks)]) })),
    { what: 'foyer.all.js', size: gzip.get('foyer.all.js') },
    ...['console', 'portal'].map((page) => ({ what: page, size: sum([`${page}.css`, ...needed(`${page}.js`, chunks)]) })),
  ]
  for (const row of rows) console.log(line(row))
  return rows.every(({ what, size }) => size / 1024 <= (LIMITS[what] ?? Infinity))
}

function line({ what, size }) {
  const [kib, goal] = [size / 1024, GOALS[what]]
  const beside = goal === undefined ? '' : `of ${String(goal).padStart(2)} KiB${kib > goal ? '  over' : ''}`
  return `${what.padEnd(18)}${kib.toFixed(1).padStart(6)} ${beside}`.trimEnd()
}

/** A module with all that it imports before it runs. */
function needed(name, chunks, seen = new Set()) {
  if (seen.has(name)) return []
  seen.add(name)
  return [name, ...chunks.get(name).imports.flatMap((other) => needed(other, chunks, seen))]
}
