import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { readConfig } from '../../config.js'
import { transaction, within } from '../../core/context.js'
import { hashPassword } from '../../core/passwords.js'
import { systemContext } from '../../core/system.js'
import { serve } from '../../main.js'
import { emptyDatabase } from '../../test/empty-database.js'
import { registerUser } from '../users/users.service.js'

/** The server itself, on a port of its own, with an operator who can sign in. */
async function startServer() {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-long-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'manifest.json'), '{"version":"1.0.0","files":[]}')
  const server = await serve(
    readConfig({
      FOYER_SECRET: randomBytes(32).toString('base64'),
      FOYER_URL: 'http://localhost:8787',
      FOYER_PORT: '0',
      DATABASE_URL: await emptyDatabase(),
      FOYER_LOG_LEVEL: 'silent',
      FOYER_EMBED_DIR: folder,
    }),
  )
  onTestFinished(() => server.stop())
  const passwordHash = await hashPassword('correct horse battery')
  const system = within(systemContext(server.parts, 'operators'), 'operators')
  await transaction(system, (ctx) => registerUser(ctx, { email: 'ada@example.com', name: 'Ada', passwordHash }))
  return { address: `http://127.0.0.1:${String(server.port)}`, db: server.parts.store.reader }
}

it('signs 200 people in at once while others are answered within 50 ms', async () => {
  const { address, db } = await startServer()
  const headers = { 'content-type': 'application/json', 'x-foyer': '1', origin: 'http://localhost:8787' }
  const body = JSON.stringify({ email: 'ada@example.com', password: 'correct horse battery' })
  const signIn = () =>
    fetch(`${address}/v1/profiles/operators/auth/sign-in`, { method: 'POST', headers, body }).then(({ status }) => status)
  const waits: number[] = []
  const progress = { done: false }

  const begun = performance.now()
  const signIns = Promise.all(Array.from({ length: 200 }, signIn)).finally(() => (progress.done = true))
  while (!progress.done) {
    const start = performance.now()
    await (await fetch(`${address}/healthz`)).text()
    waits.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const statuses = new Set(await signIns)
  const seconds = (performance.now() - begun) / 1000

  waits.sort((a, b) => a - b)
  const p99 = waits[Math.floor(waits.length * 0.99)]!
  const rss = process.memoryUsage.rss() / 2 ** 20
  console.log(
    `${inject('postgresUrl') ? 'postgres' : 'sqlite'}: ${(200 / seconds).toFixed(0)} sign-ins/s; healthz median ${waits[waits.length >> 1]!.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${String(waits.length)}; RSS ${rss.toFixed(0)} MiB, test runner included`,
  )
  const hashes = await db.selectFrom('users').select('passwordHash').where('passwordHash', 'is not', null).execute()
  expect(statuses).toEqual(new Set([200]))
  expect(hashes.every(({ passwordHash }) => passwordHash!.startsWith('$argon2id$'))).toBe(true)
  expect([p99 < 50, rss < 1024]).toEqual([true, true])
})
