import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build, lastChange } from './build.mjs'
import { interruption, passSignalsOn, stopAll } from './child.mjs'
import { end, say } from './say.mjs'
import { start } from './start.mjs'

/** Runs what `npm start` runs, and builds and starts it again after each change of a source. */
async function main(args) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  let built = 0
  let server = { end: Promise.resolve(0) }
  while (!interruption()) {
    const changed = lastChange()
    if (changed > built) {
      built = changed
      server = await startAgain(server, args)
    }
    await sleep(300)
  }
  return server.end
}

/** A build that fails leaves the old server running, and waits for the next change. */
async function startAgain(server, args) {
  try {
    await build()
  } catch (error) {
    tell(error)
    return server
  }
  stopAll('SIGTERM')
  await server.end
  return { end: start(args).catch(tell) }
}

function tell(error) {
  say(error.message)
  return 1
}

passSignalsOn()
await end(() => main(process.argv.slice(2)))
