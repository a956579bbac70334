import { createServer } from 'node:net'
import { interruption, run, stopAll } from './child.mjs'
import { savedOrNewSecret, savedSecret } from './secret.mjs'

const CLI = 'packages/server/dist/cli.js'

/** Runs the server and, with the demo, the example pages on a site of their own, until one of the two ends. */
export async function start(args) {
  const demo = !args.includes('--no-demo')
  await refuseTakenPorts(demo)
  process.env.FOYER_SECRET ||= await savedOrNewSecret(CLI)

  const rest = args.filter((arg) => arg !== '--no-demo' && arg !== '--demo')
  const server = run(process.execPath, [CLI, 'serve', ...(demo ? ['--demo'] : []), ...rest])
  if (!demo) return server
  const examples = run(process.execPath, ['examples/serve.mjs'])

  const first = await Promise.race([server, examples])
  if (!interruption()) stopAll('SIGTERM')
  const [code] = await Promise.all([server, examples])
  return interruption() ? code : first
}

/** Runs one command of Foyer's own. */
export async function foyer(args) {
  const secret = process.env.FOYER_SECRET || savedSecret()
  if (secret) process.env.FOYER_SECRET = secret
  return run(process.execPath, [CLI, ...args])
}

async function refuseTakenPorts(demo) {
  const ports = {
    FOYER_PORT: process.env.FOYER_PORT || '8787',
    ...(demo && { FOYER_EXAMPLES_PORT: process.env.FOYER_EXAMPLES_PORT || '8788' }),
  }
  if (ports.FOYER_PORT === ports.FOYER_EXAMPLES_PORT) throw new Error(`FOYER_PORT and FOYER_EXAMPLES_PORT are both ${ports.FOYER_PORT}.`)
  for (const [variable, port] of Object.entries(ports)) {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`${variable} is “${port}”: it must be a port number.`)
    if (await isTaken(Number(port))) throw new Error(`Port ${port} is taken: set ${variable} to a free one.`)
  }
}

async function isTaken(port) {
  const probe = createServer()
  const answer = await new Promise((resolve) => {
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'))
    probe.listen(port, () => resolve(false))
  })
  await new Promise((resolve) => probe.close(resolve))
  return answer
}
