import { OPERATORS } from '@foyer/shared'
import { expect, inject, it } from 'vitest'
import { within } from '../../core/context.js'
import { newId } from '../../core/id.js'
import { systemContext } from '../../core/system.js'
import { startServer } from '../../test/start-server.js'
import { addKnownUsers } from '../users/user-batch.service.js'
import { startBulk } from '../bulk/bulk.service.js'
import { readJob } from './jobs.service.js'

const USERS = inject('postgresUrl') ? 10_000 : 100_000

/** A server with a profile of many active users. */
async function createCrowd() {
  const server = await startServer()
  const ctx = within(systemContext(server.parts, OPERATORS), OPERATORS)
  const rest = { type: 'standard', status: 'active', bannedUntil: null, emailVerifiedAt: null, externalId: '', invitedAt: null } as const
  const times = { passwordHash: null, lastSignInAt: null, lastAccessAt: null, createdAt: ctx.now().toISOString() }
  for (let from = 0; from < USERS; from += 2000) {
    const users = Array.from({ length: 2000 }, (_, n) => {
      const name = `User ${String(from + n)}`
      return { id: newId(ctx.now()), name, email: `user-${String(from + n)}@example.com`, fields: {}, tags: [], ...rest, ...times }
    })
    await addKnownUsers(ctx, users)
  }
  return { ...server, ctx }
}

it(`changes ${USERS.toLocaleString('en')} users while others are answered, half of them within 20 ms`, async () => {
  const { address, ctx } = await createCrowd()
  const counting = performance.now()
  const { id, total } = await startBulk(ctx, { action: 'deactivate', filter: { search: '', type: 'standard' } })
  const counted = performance.now() - counting

  const waits: number[] = []
  const begun = performance.now()
  for (let n = 0; n % 20 > 0 || (await readJob(ctx, id)).finishedAt === null; n++) {
    const start = performance.now()
    await (await fetch(`${address}/healthz`)).text()
    waits.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const seconds = (performance.now() - begun) / 1000

  waits.sort((a, b) => a - b)
  const p99 = waits[Math.floor(waits.length * 0.99)]!
  console.log(
    `${inject('postgresUrl') ? 'postgres' : 'sqlite'}: ${String(total)} counted in ${counted.toFixed(0)} ms; ${(USERS / seconds).toFixed(0)} users/s; healthz median ${waits[waits.length >> 1]!.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${String(waits.length)}`,
  )
  expect(total).toBe(USERS)
  expect(waits[waits.length >> 1]).toBeLessThan(20)
})
