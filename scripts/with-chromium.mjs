import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { passSignalsOn, run, runQuietly } from './child.mjs'
import { findChromium, isRunnable } from './chromium.mjs'
import { end, say } from './say.mjs'

/** Runs a command with CHROMIUM set to a browser: one that is here, or else Debian's, installed. */
async function main([command, ...args]) {
  if (!command) throw new Error('Usage: node scripts/with-chromium.mjs COMMAND …')
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  process.env.CHROMIUM = chosenChromium() ?? findChromium() ?? (await installChromium())
  process.env.PATH = `${resolve('node_modules/.bin')}:${process.env.PATH}`
  return run(command, args)
}

function chosenChromium() {
  const chosen = process.env.CHROMIUM
  if (chosen && !isRunnable(chosen)) throw new Error(`CHROMIUM names ${chosen}, which is not a program on this machine.`)
  return chosen || undefined
}

async function installChromium() {
  if (process.getuid?.() !== 0 || !isRunnable('/usr/bin/apt-get'))
    throw new Error('The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.')

  say('Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    const { code, output } = await runQuietly('apt-get', args, { env })
    if (code !== 0) throw new Error(`Chromium could not be installed: ${output.trim().split('\n').at(-1)}`)
  }
  const found = findChromium()
  if (!found) throw new Error('Chromium was installed but is not to be found: set CHROMIUM to its path.')
  return found
}

passSignalsOn()
await end(() => main(process.argv.slice(2)))
