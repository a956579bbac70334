import type { Config } from '../config.js'
import { exampleOrigins } from '../demo/example-origins.js'
import { DEMO_SLUG, seedDemo } from '../demo/seed-demo.js'
import { readSignIn, type SignIn } from '../demo/sign-in-file.js'
import { serve as startServer } from '../main.js'
import { defineCommand } from './command.js'

export const serve = defineCommand({
  name: 'serve',
  summary: 'Run the server until it is told to stop.',
  options: {
    demo: { type: 'boolean', about: 'Fill an empty server with a demo, and say how to sign in to it.' },
  },
  async run(io, { demo }) {
    const config = io.config()
    const stopped = io.stopped()
    const { firstRunCode, stop } = await startServer(config, demo ? (parts) => seedDemo(parts, config) : undefined)

    io.answer({
      console: `${config.url}/console`,
      caughtMails: config.smtpUrl === null ? `${config.url}/console/mail` : null,
      portal: demo ? `${config.url}/p/${DEMO_SLUG}` : null,
      examples: demo ? shown(config) : null,
      demoSignIn: demo ? shownSignIn(readSignIn(config.dataDir)) : null,
      firstAccount: firstRunCode === null ? null : { address: `${config.url}/console`, code: firstRunCode },
    })
    await stopped
    await stop()
  },
})

/** `localhost` is the server's own site; the two others show what a page of somebody else's sees. */
const shown = ({ examplesPort }: Config) => exampleOrigins(examplesPort).filter((origin) => !origin.startsWith('http://localhost'))

const shownSignIn = (signIn: SignIn | null) => (signIn === null ? null : { ...signIn })
