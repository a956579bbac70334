import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { run, runQuietly } from './child.mjs'
import { say } from './say.mjs'

const { engines, packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** True when this Node can run Foyer: the native packages crash an older one without a message. */
export function isNewEnough() {
  return atLeast(process.versions.node, engines.node.replace('>=', ''))
}

/** True when the pnpm that `packageManager` names, or a younger one of the same major, is at hand. */
export function hasPnpm() {
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' }
  const found = spawnSync('pnpm', ['--version'], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout?.trim() ?? ''
  const wanted = packageManager.split('@')[1]
  return parts(found)[0] === parts(wanted)[0] && atLeast(found, wanted)
}

/** Runs a script again with a Node and a pnpm from npm; nothing on the machine changes. */
export async function runAgain(script, args) {
  if (process.env.FOYER_BORROWED_NODE)
    throw new Error(`npm gave Node ${process.versions.node}; Foyer needs ${engines.node} and ${packageManager}.`)
  const path = await borrow()
  return run('node', [script, ...args], { env: { ...process.env, PATH: path, FOYER_BORROWED_NODE: '1' } })
}

/** Asks npx only for its PATH: run under npx itself, the server would never hear of a signal. */
async function borrow() {
  const notice = setTimeout(
    () => say(`Taking Node 24 and ${packageManager} from npm for this run; this machine has Node ${process.versions.node} …`),
    1500,
  )
  const packages = ['-p', 'node@24', '-p', packageManager]
  const quiet = ['-y', '--prefer-offline', '--loglevel=error']
  const asked = runQuietly('npx', [...quiet, ...packages, 'node', '-p', '"PATH=" + process.env.PATH'])
  const { code, output } = await asked.finally(() => clearTimeout(notice))
  const path = /^PATH=(.*)$/m.exec(output)?.[1]
  if (code === 0 && path) return path
  throw new Error(`Foyer needs Node ${engines.node} and ${packageManager}, and npx could not fetch them: ${output.trim().split('\n')[0]}`)
}

function parts(version) {
  return version.split('.').map(Number)
}

function atLeast(version, floor) {
  const [found, wanted] = [parts(version), parts(floor)]
  const different = wanted.findIndex((part, index) => part !== found[index])
  return different === -1 || found[different] > wanted[different]
}
