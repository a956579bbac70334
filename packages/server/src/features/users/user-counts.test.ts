import { expect, it } from 'vitest'
import type { StatusAction, UserCounts, UserStatus } from '@foyer/shared'
import { within } from '../../core/context.js'
import { newId } from '../../core/id.js'
import { createTestApp, type Tenant, type TestApp } from '../../test/create-test-app.js'
import { makeUser } from '../../test/make.js'
import { race } from '../../test/race.js'
import { createRandom } from '../../test/random.js'
import { addKnownUsers } from './user-batch.service.js'
import { liftEndedBans } from './user-status.service.js'

const ACTIONS: StatusAction[] = ['approve', 'reject', 'deactivate', 'reactivate', 'ban', 'unban', 'invite', 'delete']
const STATUSES: UserStatus[] = ['pending', 'invited', 'active', 'inactive', 'banned']

/** What the counters should say: the rows themselves, counted. */
async function counted({ db }: TestApp, { id }: Tenant): Promise<UserCounts> {
  const rows = await db
    .selectFrom('users')
    .select(['status', (eb) => eb.fn.countAll<string>().as('count')])
    .where('profileId', '=', id)
    .groupBy('status')
    .execute()
  return {
    pending: 0,
    invited: 0,
    active: 0,
    inactive: 0,
    banned: 0,
    ...Object.fromEntries(rows.map((row) => [row.status, Number(row.count)])),
  }
}

/** One random act on the profile's users; many are refused. */
async function createWalk(world: TestApp, seed: number) {
  const { users } = await world.as('owner')
  const random = createRandom(seed)
  const ids: string[] = []

  const change = (id: string, action: StatusAction) => {
    if (action === 'delete') return users.delete(id)
    const until = action === 'ban' && random.below(2) === 0 ? { until: new Date(world.clock.now().getTime() + 20_000).toISOString() } : {}
    return users.changeStatus(id, { action, ...until })
  }
  const step = async () => {
    const lot = random.below(10)
    if (lot === 0) ids.push((await makeUser(world, world.acme, random.pick(STATUSES))).id)
    else if (lot === 1) ids.push((await users.create({ name: 'Ada', email: `ada-${String(random.below(60))}@example.com` })).id)
    else if (lot === 2) world.clock.move(random.below(20))
    else if (lot === 3) await liftEndedBans(world.system)
    else if (ids.length > 0) await change(random.pick(ids), random.pick(ACTIONS))
  }
  return { users, step }
}

it('always says how many users there are, whatever happened to them', async () => {
  const world = await createTestApp()
  const { users, step } = await createWalk(world, 1)
  const refused: unknown[] = []

  for (let n = 0; n < 200; n++) {
    await step().catch((error: unknown) => refused.push(error))
    expect([n, await users.counts()]).toEqual([n, await counted(world, world.acme)])
  }

  expect(refused).toEqual(
    refused.map(() => expect.objectContaining({ status: expect.toSatisfy((status) => [404, 409, 429].includes(status as number)) })),
  )
})

it('says so after many acts at once, too', async () => {
  const world = await createTestApp()
  const { users, step } = await createWalk(world, 2)
  for (let n = 0; n < 20; n++) await makeUser(world, world.acme, 'active')

  const { refusals } = await race(100, step)

  expect(refusals.filter(({ status }) => status !== 404 && status !== 409)).toEqual([])
  expect(await users.counts()).toEqual(await counted(world, world.acme))
  expect(await (await world.as('viewer', world.globex)).users.counts()).toEqual({
    pending: 0,
    invited: 0,
    active: 0,
    inactive: 0,
    banned: 0,
  })
})

it('says so after users came in batches while others changed', async () => {
  const world = await createTestApp()
  const { users } = await world.as('owner')
  const ctx = within(world.system, world.acme.id)
  const going = await Promise.all(Array.from({ length: 10 }, () => makeUser(world, world.acme, 'invited')))
  const batch = (n: number) =>
    STATUSES.map((status) => ({
      id: newId(world.clock.now()),
      type: 'standard',
      email: `${status}-${String(n)}@example.com`,
      name: 'Ada',
      status,
      externalId: '',
      fields: {},
      tags: [],
      createdAt: world.clock.now().toISOString(),
      ...{ bannedUntil: null, emailVerifiedAt: null, invitedAt: null, passwordHash: null, lastSignInAt: null, lastAccessAt: null },
    }))

  const { refusals } = await race(30, async (n) => {
    if (n % 3 === 0) await users.changeStatus(going[n / 3]!.id, { action: 'deactivate' })
    else await addKnownUsers(ctx, batch(n))
  })

  expect(refusals).toEqual([])
  expect(await users.counts()).toEqual(await counted(world, world.acme))
})
