import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Builds the command line as it ships, in a folder that goes with the test; answers its file. */
export async function buildCli(): Promise<string> {
  const folder = await mkdtemp(join(root, 'node_modules/.foyer-cli-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await build({ root, configFile: join(root, 'vite.config.ts'), build: { outDir: folder, emptyOutDir: true } })
  return join(folder, 'cli.js')
}

/** A process of its own, with this environment and no other. */
export function start(file: string, args: string[], env: Record<string, string>, nodeArgs: string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed = once(child.stdout, 'data')
  const [out, err] = [text(child.stdout), text(child.stderr)]
  return { child, printed, ended: ending(child, out, err) }
}

async function ending(child: ChildProcess, out: Promise<string>, err: Promise<string>) {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return { code, signal, out: await out, err: await err }
}
