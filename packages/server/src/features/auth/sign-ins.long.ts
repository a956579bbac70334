import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { OPERATORS } from '@foyer/shared'
import { expect, inject, it } from 'vitest'
import { transaction } from '../../core/context.js'
import { hashPassword } from '../../core/passwords.js'
import { systemContext } from '../../core/system.js'
import { startServer } from '../../test/start-server.js'
import { registerUser } from '../users/users.service.js'

/** A server with an operator who can sign in. */
async function createOperator() {
  const server = await startServer()
  const passwordHash = await hashPassword('correct horse battery')
  const system = systemContext(server.parts, OPERATORS)
  await transaction(system, (ctx) => registerUser(ctx, { email: 'ada@example.com', name: 'Ada', passwordHash }))
  return server
}

/** Signs `count` people in at once from a process of its own, whose work is not the server's. Answers what the server said. */
async function signInFromElsewhere(address: string, headers: Record<string, string>, count: number): Promise<number[]> {
  const script = `
    const [address, headers, count] = JSON.parse(process.argv[1])
    const body = JSON.stringify({ email: 'ada@example.com', password: 'correct horse battery' })
    const signIn = () => fetch(address + '/v1/profiles/operators/auth/sign-in', { method: 'POST', headers, body }).then(({ status }) => status)
    Promise.all(Array.from({ length: count }, signIn)).then((statuses) => console.log(JSON.stringify(statuses)))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, JSON.stringify([address, headers, count])])
  return JSON.parse(stdout) as number[]
}

it('signs 200 people in at once while others are answered within 50 ms', async () => {
  const { address, headers, db } = await createOperator()
  const waits: number[] = []
  const progress = { done: false }

  const begun = performance.now()
  const signIns = signInFromElsewhere(address, headers, 200).finally(() => (progress.done = true))
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
