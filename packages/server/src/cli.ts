#!/usr/bin/env node

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`Foyer needs Node 22.14 or newer; this is Node ${process.versions.node}.\n`)
  process.exit(1)
}

// The native packages crash an older Node without a word, so nothing of ours is imported before this line.
const { run } = await import('./cli/run.js')
const { openTerminal } = await import('./cli/terminal.js')
process.exit(await run(process.argv.slice(2), openTerminal()))
