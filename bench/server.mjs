import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'

const running = new Set()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))

/** Starts `node …args` with PORT-like variables in `env` (made from the free port), and waits until `path` answers. Its log goes to a file. Answers `{ url, pid, startedMs, stop }`. */
export async function start(args, { env, path = '/' }) {
  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}`
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'))
  const log = openSync(join(folder, 'log'), 'w')
  const from = performance.now()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', log, log],
    env: { ...process.env, NODE_ENV: 'production', ...env(port) },
  })
  closeSync(log)
  running.add(child)
  const ended = once(child, 'exit')
  let over = false
  void ended.then(() => (over = running.delete(child)))

  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true })
  }
  while (!(await answers(url + path))) {
    if (over) throw new Error(`The server ended: ${readFileSync(join(folder, 'log'), 'utf8').trim().slice(-2000)}`)
    await sleep(2)
  }
  return { url, pid: child.pid, startedMs: performance.now() - from, stop }
}

/** Starts one of our own small servers. */
export const startBare = (file, also = {}) =>
  start([fileURLToPath(new URL(`servers/${file}`, import.meta.url))], { env: (port) => ({ PORT: String(port), ...also }) })

/** MiB of memory that a process holds (Linux), or NaN. */
export function rssOf(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))[1]) / 1024
  } catch {
    return NaN
  }
}

const answers = (url) =>
  fetch(url).then(
    (response) => response.arrayBuffer().then(() => response.ok),
    () => false,
  )

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
