import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'packages/server/dist/cli.js')

export interface Foyer {
  console: string
  mails: string
  /** The hosted pages of the demo's first profile. */
  portal: string
  /** The static page, on a site that is not the server's. */
  page: string
  /** The same page under a name of its own on this machine. */
  shop: string
  signIn: { email: string; password: string }
  /** The server's own file, for what others may do to it. */
  database: string
  /** Where the example of a host's backend may be, on a port that is free. */
  desk: string
  /** What the server was started with, for the command line and for other sites. */
  env: NodeJS.ProcessEnv
  stop: () => Promise<void>
}

interface Answer {
  console: string
  caughtMails: string
  portal: string
  examples: string[]
  demoSignIn: { email: string; password: string }
}

/** Starts the built server with a new demo, and the example pages beside it, each on a free port of its own. */
export async function startFoyer(): Promise<Foyer> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-journey-'))
  const [port, examplesPort] = [await freePort(), await freePair()]
  const env = {
    ...process.env,
    FOYER_SECRET: newSecret(),
    FOYER_DATA_DIR: folder,
    FOYER_PORT: String(port),
    FOYER_EXAMPLES_PORT: String(examplesPort),
    FOYER_LOG_LEVEL: 'warn',
  }
  const start = (file: string, ...args: string[]) => spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const server = start(cli, 'serve', '--demo', '--json')
  const examples = start(join(root, 'examples/serve.mjs'))
  const answer = await readAnswer(server)
  await answers(`http://127.0.0.1:${String(examplesPort)}`)

  return {
    console: answer.console,
    mails: answer.caughtMails,
    portal: answer.portal,
    page: answer.examples.find((address) => address.includes('127.0.0.1'))!,
    shop: answer.examples.find((address) => address.includes('shop.localhost'))!,
    signIn: answer.demoSignIn,
    database: join(folder, 'foyer.db'),
    desk: `http://127.0.0.1:${String(examplesPort + 1)}`,
    env,
    stop: async () => {
      await Promise.all([stop(server), stop(examples)])
      await rm(folder, { recursive: true })
    },
  }
}

/** The server says where it is as soon as it listens. */
async function readAnswer(server: ChildProcess): Promise<Answer> {
  let text = ''
  for await (const chunk of server.stdout!) {
    text += String(chunk)
    try {
      return JSON.parse(text) as Answer
    } catch {
      // The rest is still to come.
    }
  }
  throw new Error(`The server did not start: ${text}`)
}

/** Waits until somebody answers there. */
export async function answers(address: string): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Nothing answers at ${address}.`)
}

/** Asks a process to end, and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

function newSecret(): string {
  const answer = execFileSync(process.execPath, [cli, 'secret', '--json'], { encoding: 'utf8' })
  return (JSON.parse(answer) as { secret: string }).secret
}

/** The first of two free ports that stand side by side. */
async function freePair(): Promise<number> {
  for (;;) {
    const port = await freePort()
    if (
      await freePort(port + 1).then(
        () => true,
        () => false,
      )
    )
      return port
  }
}

async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
