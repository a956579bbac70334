import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@foyer/shared/client'
import { onTestFinished } from 'vitest'
import type { Io } from '../cli/io.js'
import { run } from '../cli/run.js'
import { readConfig } from '../config.js'
import { connect } from '../db/connect.js'
import { close } from '../db/store.js'
import { newServerSecret } from '../secret.js'
import { emptyDatabase } from './empty-database.js'

type Environment = NonNullable<Parameters<typeof readConfig>[0]>

/** What a command printed, and the code it ended with. */
export interface Ended {
  code: number
  out: string
  err: string
}

/** The command line with an empty database, a data folder and a port of its own. */
export async function createTestCli(changes: Environment = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-cli-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'manifest.json'), '{"version":"1.0.0","files":[]}')
  const port = String(await freePort())
  const env: Environment = {
    FOYER_SECRET: newServerSecret(),
    FOYER_DATA_DIR: folder,
    FOYER_EMBED_DIR: folder,
    FOYER_LOG_LEVEL: 'silent',
    FOYER_PORT: port,
    DATABASE_URL: await emptyDatabase(),
    ...changes,
  }
  const url = `http://127.0.0.1:${port}`

  /** Runs one command to its end; its words as they are typed before the first option, then each option and value. */
  const foyer = (
    command: string,
    options: string[] = [],
    { input = '', also = {} }: { input?: string; also?: Environment } = {},
  ): Promise<Ended> => begin(command, options, { ...env, ...also }, input).ended

  /** Runs a command that answers in JSON, and reads it. */
  const ask = async <Answer = Record<string, string>>(command: string, options: string[] = []): Promise<Answer> => {
    const { out, err } = await foyer(command, [...options, '--json'])
    if (err !== '') throw new Error(err)
    return JSON.parse(out) as Answer
  }

  /** Starts the server and waits until it has printed where it is, or has given up. */
  const serve = async (options: string[] = [], also: Environment = {}) => {
    const { ended, stop, printed } = begin('serve', options, { ...env, ...also }, '')
    onTestFinished(async () => {
      await stop()
    })
    await Promise.race([printed, ended])
    return { stop, ended, out: await Promise.race([printed, ended.then(({ out }) => out)]) }
  }

  /** The client our users ship, at the running server. */
  const client = (profileId: string, token?: string) => createClient({ baseUrl: url, profileId, token: () => token })

  /** The tables, to look at what a command left. */
  const look = () => {
    const store = connect(env.DATABASE_URL!)
    onTestFinished(() => close(store))
    return store.reader
  }
  return { env, url, folder, foyer, ask, serve, client, look }
}

function begin(command: string, options: string[], env: Environment, input: string) {
  const [out, err]: [string[], string[]] = [[], []]
  const asked = Promise.withResolvers<undefined>()
  const printed = Promise.withResolvers<string>()
  const io: Io = {
    config: () => readConfig(env),
    out: (text) => {
      out.push(text)
      printed.resolve(text)
    },
    err: (line) => void err.push(line),
    progress: () => undefined,
    input: async () => input,
    stopped: () => asked.promise,
  }
  const ended = run([...command.split(' ').filter(Boolean), ...options], io).then((code) => ({
    code,
    out: out.join('\n'),
    err: err.join('\n'),
  }))
  const stop = () => {
    asked.resolve(undefined)
    return ended
  }
  return { ended, stop, printed: printed.promise }
}

/** A port that nobody listens at, for now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Does the same with each item, one after the other. */
export async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
