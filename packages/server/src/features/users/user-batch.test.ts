import { expect, it } from 'vitest'
import { within } from '../../core/context.js'
import { newId } from '../../core/id.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { addKnownUsers, type KnownUser } from './user-batch.service.js'

const known = ({ clock }: TestApp, email: string, changes: Partial<KnownUser> = {}): KnownUser => ({
  id: newId(clock.now()),
  type: 'standard',
  email,
  name: 'Ada Lovelace',
  status: 'active',
  bannedUntil: null,
  emailVerifiedAt: null,
  externalId: 'C-1815',
  company: 'Analytical Engines',
  fields: {},
  tags: [{ key: 'plan', value: 'pro' }],
  invitedAt: null,
  passwordHash: null,
  lastSignInAt: null,
  lastAccessAt: null,
  createdAt: clock.now().toISOString(),
  ...changes,
})

it('adds users that are found, counted and tagged like those who are made one by one', async () => {
  const world = await createTestApp()
  const { system, acme, as, clock } = world
  const owner = await as('owner')
  const at = clock.now().toISOString()
  const one = await owner.users.create({
    email: 'grace@example.com',
    name: 'Grace Hopper',
    externalId: 'C-1906',
    company: 'Analytical Engines',
    tags: [{ key: 'plan', value: 'pro' }],
  })

  const added = await addKnownUsers(within(system, acme.id), [
    known(world, 'ada@example.com', { lastAccessAt: at }),
    known(world, 'byron@example.com', { name: 'Byron', status: 'banned' }),
  ])

  expect(added).toBe(2)
  const emails = async (query: Parameters<typeof owner.users.list>[0]) => (await owner.users.list(query)).items.map(({ email }) => email)
  for (const search of ['engines', 'plan', 'pr', 'example.com'])
    expect((await emails({ search })).toSorted()).toEqual(['ada@example.com', 'byron@example.com', one.email])
  expect(await emails({ search: 'C-1815' })).toEqual(['ada@example.com', 'byron@example.com'])
  expect(await emails({ tagsAll: ['plan:pro'], sort: 'name' })).toEqual(['ada@example.com', 'byron@example.com', one.email])
  expect(await emails({ sort: 'lastAccess', order: 'desc', limit: 1 })).toEqual(['ada@example.com'])
  expect(await owner.users.counts()).toEqual({ pending: 0, invited: 1, active: 1, inactive: 0, banned: 1 })
})

it('leaves out whose address the profile has, in whatever case, and whoever comes twice', async () => {
  const world = await createTestApp()
  const { system, acme, as, db } = world
  const owner = await as('owner')
  await owner.users.create({ email: 'ada@example.com', name: 'The first Ada' })
  const ctx = within(system, acme.id)

  const added = await addKnownUsers(ctx, [
    known(world, 'Ada@Example.com'),
    known(world, 'byron@example.com'),
    known(world, 'BYRON@example.com'),
  ])
  const again = await addKnownUsers(ctx, [known(world, 'byron@example.com')])

  expect([added, again]).toEqual([1, 0])
  expect((await owner.users.list({})).items.map(({ name }) => name)).toEqual(['Ada Lovelace', 'The first Ada'])
  const audited = db
    .selectFrom('auditEntries')
    .select('id')
    .where('profileId', '=', acme.id)
    .where('action', '=', 'user.created')
    .where('actorKind', '=', 'system')
  expect((await audited.execute()).length).toBe(1)
})

it('shows them to their own profile alone', async () => {
  const world = await createTestApp()
  const { system, acme, globex, as } = world

  await addKnownUsers(within(system, acme.id), [known(world, 'ada@example.com')])

  const stranger = await as('owner', globex)
  expect((await stranger.users.list({ search: 'Ada' })).items).toEqual([])
})

it('is for those who may create users, and mails nobody', async () => {
  const world = await createTestApp()
  const { system, acme, mails } = world
  const ctx = within(system, acme.id)
  const viewer = { ...ctx, actor: { ...ctx.actor!, permissions: new Set(['users:read'] as const) } }

  await expect(addKnownUsers(viewer, [known(world, 'ada@example.com')])).rejects.toMatchObject({ status: 403 })
  await addKnownUsers(ctx, [known(world, 'ada@example.com', { status: 'invited' })])

  expect(await mails()).toEqual([])
})
