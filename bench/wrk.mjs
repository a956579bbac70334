import { delimiter, join } from 'node:path'
import { isRunnable } from '../scripts/chromium.mjs'
import { runQuietly } from '../scripts/child.mjs'
import { say } from '../scripts/say.mjs'

/** The path of wrk: on this machine, or Debian's, installed. Without either there is none. */
export async function findWrk() {
  return onPath() ?? ((await install()) ? onPath() : undefined)
}

const onPath = () =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, 'wrk')).find(isRunnable)

async function install() {
  if (process.getuid?.() !== 0 || !isRunnable('/usr/bin/apt-get')) return false
  say('Installing wrk …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'wrk']]) {
    if ((await runQuietly('apt-get', args, { env })).code !== 0) return false
  }
  return true
}
