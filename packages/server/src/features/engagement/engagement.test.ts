import type { EngagementQuery } from '@foyer/shared'
import { expect, it } from 'vitest'
import { transaction, within } from '../../core/context.js'
import { noteAccess } from '../../core/engagement.js'
import { newId } from '../../core/id.js'
import { periodOf, periodsBetween } from '../../core/periods.js'
import { up } from '../../db/migrations/0022-engagement.js'
import { issueTokens, startSession } from '../../core/sessions.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { makeUser, signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { addKnownUsers, type KnownUser } from '../users/user-batch.service.js'
import { registerUser } from '../users/users.service.js'
import { forgetEngagement } from './engagement.service.js'

const DAY = 86_400

/** The test's day is Sunday, 2026-11-22. */
async function createWorld() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  // Tokens live for five minutes, and days pass here.
  const engagement = async (query: Partial<EngagementQuery> = {}) => (await world.as('owner')).engagement.get(query)
  const total = async (query: Partial<EngagementQuery>) => (await engagement(query)).total
  const page = (name: string) => ({ id: newId(world.clock.now()), kind: 'page' as const, name, ago: 0 })
  return { ...world, owner, engagement, total, page }
}

/** A new user who is signed in, and comes again with the same session whenever they are told to. */
async function createVisitor({ system, browse, clock, acme }: Pick<TestApp, 'system' | 'browse' | 'clock' | 'acme'>) {
  const ctx = { ...within(system, acme.id), origin: acme.origin }
  const { user, session } = await transaction(ctx, async (ctx) => {
    const user = await registerUser(ctx, { email: `${newId(clock.now())}@example.com`, name: 'Ada', passwordHash: null })
    return { user, session: await startSession(ctx, user.id) }
  })
  const come = async () => {
    const browser = browse(acme)
    browser.use((await issueTokens(ctx, session, user.id, clock.now().toISOString())).accessToken)
    return browser
  }
  return { user, come }
}

it('counts somebody once in each day, week and month, however often they come', async () => {
  const world = await createWorld()
  const { come } = await createVisitor(world)
  await signedIn(world, world.acme)
  await (await come()).me.report([world.page('/')])
  world.clock.move(DAY)
  await (await come()).me.report([world.page('/'), world.page('/prices')])
  await (await come()).me.report([world.page('/late')])

  const range = { from: '2026-11-21', to: '2026-11-23' }
  const [day, week, month] = [
    await world.engagement(range),
    await world.engagement({ ...range, interval: 'week' }),
    await world.engagement({ ...range, interval: 'month' }),
  ]

  expect([day.periods, day.total]).toEqual([
    ['2026-11-21', '2026-11-22', '2026-11-23'],
    [0, 2, 1],
  ])
  expect([week.periods, week.total]).toEqual([
    ['2026-11-16', '2026-11-23'],
    [2, 1],
  ])
  expect([month.periods, month.total]).toEqual([['2026-11-01'], [2]])
  expect(day).toMatchObject({ metric: 'active', by: 'none', interval: 'day', timezone: 'UTC', ...range, series: [], hasMore: false })
})

it('counts somebody once who comes by many ways at once', async () => {
  const world = await createWorld()
  const { user } = await createVisitor(world)
  world.clock.move(DAY)
  const ctx = within(world.system, world.acme.id)

  await Promise.all(Array.from({ length: 20 }, () => transaction(ctx, (ctx) => noteAccess(ctx, user.id))))

  expect(await world.total({ from: '2026-11-22', to: '2026-11-23' })).toEqual([1, 1])
})

it('adds sign-ups of days up to weeks and months, and leaves out the anonymous user', async () => {
  const world = await createWorld()
  await world.owner.anonymousUser.create()
  for (const status of ['active', 'invited'] as const) await makeUser(world, world.acme, status)
  world.clock.move(DAY)
  await (await world.as('owner')).users.create({ email: 'ada@example.com', name: 'Ada' })
  world.clock.move(8 * DAY)
  await makeUser(world, world.acme, 'active')

  const range = { metric: 'signUps', from: '2026-11-22', to: '2026-12-01' } as const

  expect(await world.total(range)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 1])
  expect(await world.total({ ...range, interval: 'week' })).toEqual([2, 1, 1])
  expect(await world.total({ ...range, interval: 'month' })).toEqual([3, 1])
})

it('splits by type, by tags that five users carry, and by group', async () => {
  const world = await createWorld()
  const { owner } = world
  const schema = await owner.userSchema.get()
  await owner.userSchema.edit(schema, { types: ['standard', 'staff'], fields: [] })
  const group = await owner.groups.create({ name: 'Night shift' })
  const visitors = []
  for (let n = 0; n < 6; n++) {
    const { come, user } = await createVisitor(world)
    await owner.users.edit(user, {
      type: n < 2 ? 'staff' : 'standard',
      tags: [
        { key: 'plan', value: 'pro' },
        { key: 'id', value: user.id },
      ],
    })
    if (n < 3) await owner.groups.addUser(group.id, user.id)
    visitors.push(come)
  }
  world.clock.move(DAY)
  for (const come of visitors) await (await come()).me.report([world.page('/')])

  const range = { from: '2026-11-23', to: '2026-11-23' }
  const split = async (by: EngagementQuery['by']) =>
    (await world.engagement({ ...range, by })).series.map(({ value, label, counts }) => [value, label, counts])

  expect(await split('type')).toEqual([
    ['standard', 'standard', [4]],
    ['staff', 'staff', [2]],
  ])
  expect(await split('tag')).toEqual([['plan:pro', 'plan:pro', [6]]])
  expect(await split('group')).toEqual([[group.id, 'Night shift', [3]]])
  await (await world.as('owner')).groups.delete(group.id)
  expect(await split('group')).toEqual([[group.id, null, [3]]])
})

it('tells the ten largest parts, and that there are more', async () => {
  const world = await createWorld()
  const types = Array.from({ length: 12 }, (_, n) => `type ${String(n)}`)
  await world.owner.userSchema.edit({ version: 0 }, { types: ['standard', ...types], fields: [] })
  for (const [n, type] of [...types, 'type 7'].entries())
    await world.owner.users.create({ email: `${String(n)}@example.com`, name: type, type })

  const { series, hasMore } = await world.engagement({ metric: 'signUps', by: 'type' })

  expect([series.length, series[0]!.value, series[0]!.counts.at(-1), hasMore]).toEqual([10, 'type 7', 2, true])
})

it('keeps those counted who are deleted, and forgets after three years', async () => {
  const world = await createWorld()
  const { user } = await signedIn(world, world.acme)

  await world.owner.users.delete(user.id)
  const kept = await world.total({ from: '2026-11-22', to: '2026-11-22' })
  world.clock.move(1096 * DAY)
  await forgetEngagement(world.system)
  const still = await world.total({ from: '2026-11-22', to: '2026-11-22' })
  world.clock.move(DAY)
  await forgetEngagement(world.system)

  expect([kept, still, await world.total({ from: '2026-11-22', to: '2026-11-22' })]).toEqual([[1], [1], [0]])
})

it('counts the past of users who are added with one', async () => {
  const world = await createWorld()
  const known = (n: number, created: string, access: string | null): KnownUser => ({
    ...{ id: newId(new Date(created)), email: `${String(n)}@example.com`, name: `User ${String(n)}`, type: 'standard', status: 'active' },
    ...{ bannedUntil: null, emailVerifiedAt: null, externalId: '', fields: {}, tags: [{ key: 'plan', value: 'pro' }] },
    ...{ invitedAt: null, passwordHash: null, lastSignInAt: access, lastAccessAt: access, createdAt: created },
  })
  const people = Array.from({ length: 5 }, (_, n) => known(n, '2026-11-02T10:00:00.000Z', n < 2 ? '2026-11-10T23:59:59.999Z' : null))

  await addKnownUsers(within(world.system, world.acme.id), people)
  await addKnownUsers(within(world.system, world.acme.id), people)

  const month = { from: '2026-11-01', to: '2026-11-30', interval: 'month' } as const
  expect([await world.total(month), await world.total({ ...month, metric: 'signUps' })]).toEqual([[2], [5]])
  expect((await world.engagement({ ...month, by: 'tag' })).series).toEqual([{ value: 'plan:pro', label: 'plan:pro', counts: [2] }])
  expect((await world.engagement({ ...month, metric: 'signUps', by: 'tag' })).series).toMatchObject([{ counts: [5] }])
})

it('fills in what can be told of the past when a server is updated', async () => {
  const world = await createWorld()
  const group = await world.owner.groups.create({ name: 'Night shift' })
  for (let n = 0; n < 5; n++) {
    const { user } = await signedIn(world, world.acme)
    await world.owner.users.edit(user, { tags: [{ key: 'plan', value: 'pro' }] })
    if (n === 0) await world.owner.groups.addUser(group.id, user.id)
  }
  const signUps = await world.engagement({ metric: 'signUps', by: 'type' })

  await world.store.writer.schema.dropTable('engagement_counts').execute()
  await up(world.store.writer as never)

  const now = { from: '2026-11-22', to: '2026-11-22' }
  const series = async (by: EngagementQuery['by']) => (await world.engagement({ ...now, by })).series.map(({ counts }) => counts)
  expect(await world.engagement({ metric: 'signUps', by: 'type' })).toEqual(signUps)
  expect([await world.total(now), await series('type'), await series('tag'), await series('group')]).toEqual([[5], [[5]], [[5]], [[1]]])
})

it('refuses what it cannot answer, naming it', async () => {
  const { owner } = await createWorld()
  const ask = (query: object) => faultsOf(owner.engagement.get(query))

  for (const [part, query] of [
    ['metric', { metric: 'visits' }],
    ['by', { by: 'email' }],
    ['by', { metric: 'signUps', by: 'group' }],
    ['interval', { interval: 'hour' }],
    ['from', { from: 'yesterday' }],
    ['from', { from: '0000-01-01' }],
    ['to', { to: '9999-12-31' }],
    ['to', { to: '2026-02-30' }],
    ['from', { from: '2026-11-23', to: '2026-11-22' }],
    ['from', { from: '2024-01-01', to: '2026-11-22' }],
    ['timezone', { timezone: 'Europe/Berlin' }],
  ] as const)
    expect([query, await ask(query)]).toEqual([query, [400, part]])
  expect((await owner.engagement.get({ from: '1970-01-01', to: '1971-02-04' })).total).toHaveLength(400)
})

it('tells members alone, and nothing of another profile', async () => {
  const world = await createWorld()
  const { browser } = await signedIn(world, world.acme)

  expect(await refusalOf((await world.as(null)).engagement.get())).toMatchObject({ status: 401 })
  expect(await refusalOf(browser.engagement.get())).toMatchObject({ status: 403 })
  for (const role of ['admin', 'editor', 'viewer'] as const) expect((await (await world.as(role)).engagement.get()).total.at(-1)).toBe(1)
  const elsewhere = await (await world.as('owner', world.globex)).engagement.get({ by: 'type' })
  expect([elsewhere.total.reduce((sum, n) => sum + n, 0), elsewhere.series]).toEqual([0, []])
})

it('begins weeks on Monday, also at the turn of a year, and months on their first', () => {
  expect(periodOf('week', new Date('2026-01-01T00:00:00Z'))).toBe('2025-12-29')
  expect(periodOf('week', new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-16')
  expect(periodsBetween('month', '2027-12-31', '2028-03-01', 9)).toEqual(['2027-12-01', '2028-01-01', '2028-02-01', '2028-03-01'])
  expect(periodsBetween('day', '2028-02-28', '2028-03-01', 9)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
})
