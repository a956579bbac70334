import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { answers, startFoyer, stop, type Foyer } from './start-foyer.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs one command of Foyer's own beside the server. */
async function foyer<Answer>({ env }: Foyer, ...args: string[]): Promise<Answer> {
  const { stdout } = await promisify(execFile)(process.execPath, [`${root}packages/server/dist/cli.js`, ...args, '--json'], { env })
  return JSON.parse(stdout) as Answer
}

interface Token {
  id: string
  token: string
  profile: string
}

/** The server with its demo, and beside it the staff's desk, whose backend holds a profile token. */
export async function startDesk() {
  const server = await startFoyer()
  const permissions = 'users:read,users:create,users:edit'
  const named = ['--profile', 'harbour-energy', '--name', 'Desk', '--permissions', permissions, '--expires', '90d']
  const made = await foyer<Token>(server, 'token', 'create', ...named)
  const env = { ...server.env, FOYER_PROFILE_TOKEN: made.token, FOYER_PROFILE_ID: made.profile }
  const desk = spawn(process.execPath, [`${root}examples/host-backend/server.mjs`], { env, stdio: 'ignore' })
  await answers(server.desk)
  const revoke = () => foyer(server, 'token', 'revoke', '--profile', made.profile, '--id', made.id)
  return { ...server, made, revoke, stopAll: () => Promise.all([stop(desk), server.stop()]) }
}
