import { expect, it } from 'vitest'
import { USER_SORTS, type User, type UserFilter } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { createTestApp } from '../../test/create-test-app.js'
import { defineFields, insertUsers } from '../../test/make.js'
import { createRandom } from '../../test/random.js'
import { faultsOf } from '../../test/refusal.js'

const PLANS = ['basic', 'plus', 'pro']
const CREWS = ['dock', 'night']
/** Short of the life of a token, all of them together. */
const STEP = 4

/** Sixty users who differ in all that can be asked for, made one after another, a third of them in a group; and three hundred who are all alike, among whom it is quicker to walk than to look for the rarest. */
async function createCrowd() {
  const world = await createTestApp()
  const { acme, clock, store } = world
  const owner = await world.as('owner')
  const { version, fields } = await defineFields(owner, 'city')
  await owner.userSchema.edit({ version }, { types: ['standard', 'Partner'], fields })
  const random = createRandom(7)
  const group = { profileId: acme.id, id: '01a2027b-d680-7f12-8663-000000000001' }
  await store.writer
    .insertInto('groups')
    .values({ ...group, name: 'Crew', nameKey: 'crew', externalId: '', count: 0, createdAt: clock.now().toISOString(), version: 1 })
    .execute()
  const inGroup = new Set<string>()

  for (let n = 0; n < 60; n++) {
    clock.move(STEP)
    const tags = [
      { key: 'plan', value: PLANS[random.below(3)]! },
      ...CREWS.filter(() => random.below(3) === 0).map((value) => ({ key: 'crew', value })),
    ]
    const user = await owner.users.create({
      name: `${['Ada', 'Bo', 'Émile'][random.below(3)]!} ${String(n % 7)}`,
      email: `user${String(n)}@example.com`,
      type: random.below(3) === 0 ? 'Partner' : 'standard',
      company: ['Azul Mar', 'Nordlys'][random.below(2)]!,
      phone: `+49 30 ${String(1000 + n)}`,
      fields: { city: ['Basel', 'Zürich'][random.below(2)]! },
      tags,
      ...(random.below(2) === 0 && { password: 'correct horse battery' }),
    })
    if (random.below(4) === 0) await owner.users.changeStatus(user.id, { action: 'ban', reason: 'Spam' })
    await store.writer.updateTable('users').set(drawPast(random, clock.now())).where('id', '=', user.id).execute()
    if (n % 3 > 0) continue
    inGroup.add(user.id)
    await store.writer
      .insertInto('groupMembers')
      .values({ profileId: acme.id, groupId: group.id, userId: user.id, nameKey: user.name.toLowerCase().replace('é', 'e') })
      .execute()
  }
  await insertUsers(world, acme, 300)
  const all = await everybody(owner, { sort: 'created' })
  return { ...world, owner, all, groupId: group.id, inGroup, random }
}

/** Half came back some time later, half proved their address. */
function drawPast(random: ReturnType<typeof createRandom>, now: Date) {
  const at = random.below(2) === 0 ? null : new Date(now.getTime() + random.below(50) * STEP * 1000).toISOString()
  return { lastAccessAt: at, lastAccessKey: at ?? '', emailVerifiedAt: random.below(2) === 0 ? null : now.toISOString() }
}

/** All pages of a list, put together. */
async function everybody({ users }: Client, query: Parameters<Client['users']['list']>[0]): Promise<User[]> {
  const met: User[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await users.list({ limit: 100, ...query, ...(cursor && { cursor }) })
    met.push(...page.items)
    cursor = page.next
  }
  return met
}

const carries = ({ tags }: User, name: string) => tags.some(({ key, value }) => name === key || name === `${key}:${value}`)

/** What each part of a filter asks of a user, said once more, without a database. */
const meaning = (inGroup: ReadonlySet<string>): { [Part in keyof UserFilter]-?: (user: User, asked: never) => boolean } => ({
  // The three hundred were put into the table alone, where no search looks.
  search: (user, asked: string) =>
    !user.name.startsWith('User ') &&
    [user.id, user.name, user.email, user.company, user.phone, ...Object.values(user.fields)].join(' ').toLowerCase().includes(asked),
  status: (user, asked: string | string[]) => [asked].flat().includes(user.status),
  type: (user, asked: string) => user.type === asked,
  group: (user) => inGroup.has(user.id),
  createdFrom: (user, asked: string) => user.createdAt >= new Date(asked).toISOString(),
  createdTo: (user, asked: string) => user.createdAt < new Date(asked).toISOString(),
  accessFrom: (user, asked: string) => (user.lastAccessAt ?? '') >= new Date(asked).toISOString(),
  accessTo: (user, asked: string) => (user.lastAccessAt ?? '') < new Date(asked).toISOString(),
  tagsAll: (user, asked: string[]) => asked.every((tag) => carries(user, tag)),
  tagsAny: (user, asked: string[]) => asked.some((tag) => carries(user, tag)),
  tagsMissing: (user, asked: string[]) => !asked.some((tag) => carries(user, tag)),
  emailVerified: (user, asked: boolean) => (user.emailVerifiedAt !== null) === asked,
})

it('leaves exactly those for whom every part of the filter holds, in every order', { timeout: 90_000 }, async () => {
  const { owner, all, groupId, inGroup, random } = await createCrowd()
  const held = meaning(inGroup)
  const moments = all.map(({ createdAt }) => createdAt)
  const parts: Record<keyof UserFilter, unknown[]> = {
    search: ['example', 'azul', 'user1', 'zürich', all[7]!.id, '+49 30 1'],
    status: ['invited', 'active', 'banned', ['pending', 'banned'], ['active', 'invited', 'pending', 'banned']],
    type: ['standard', 'Partner'],
    group: [groupId],
    createdFrom: [moments[10], moments[30]],
    createdTo: [moments[25], moments[50]],
    accessFrom: [moments[12], moments[40]],
    accessTo: [moments[20], moments[55]],
    tagsAll: [['plan:pro'], ['plan'], ['crew:night', 'plan:plus'], ['crew', 'plan:basic']],
    tagsAny: [['plan:pro', 'crew:dock'], ['crew']],
    tagsMissing: [['crew'], ['plan:basic', 'crew:dock']],
    emailVerified: [true, false],
  }
  let found = 0

  for (let n = 0; n < 120; n++) {
    const asked = Object.entries(parts)
      .filter(() => random.below(5) === 0)
      .map(([part, choices]) => [part, choices[random.below(choices.length)]] as const)
    const filter = Object.fromEntries(asked)
    const expected = all.filter((user) => asked.every(([part, value]) => held[part as keyof UserFilter](user, value as never)))
    const sort = USER_SORTS[n % USER_SORTS.length]!
    found += expected.length

    const items = await everybody(owner, { ...filter, sort })
    const { total } = await owner.users.list({ ...filter, limit: 1, total: 'true' })

    expect([filter, sort, items.map(({ id }) => id).toSorted()]).toEqual([filter, sort, expected.map(({ id }) => id)])
    expect([filter, total]).toEqual([filter, expected.length])
  }
  expect(found).toBeGreaterThan(1000)
})

it('walks a filtered list in steps and meets each once', async () => {
  const { owner, all } = await createCrowd()
  const filter = { tagsAny: ['plan:pro', 'crew'], emailVerified: true }
  const expected = all.filter((user) => (carries(user, 'plan:pro') || carries(user, 'crew')) && user.emailVerifiedAt !== null)

  for (const sort of USER_SORTS) {
    const met = (await everybody(owner, { ...filter, sort, limit: 4 })).map(({ id }) => id)

    expect([sort, met.toSorted()]).toEqual([sort, expected.map(({ id }) => id)])
  }
})

it('names what is asked for and is not there, in another profile as in none', async () => {
  const { owner, as, globex, groupId } = await createCrowd()
  const stranger = await as('owner', globex)
  const faults: [string, object][] = [
    ['type', { type: 'partner' }],
    ['type', { type: 'Gone' }],
    ['group', { group: '01a2027b-d680-7f12-8663-00000000dead' }],
    ['group', { group: 'crew' }],
    ['tagsAll', { tagsAll: ['plan:gold'] }],
    ['tagsAll', { tagsAll: ['plan:pro', 'nope'] }],
    ['tagsAny', { tagsAny: ['nope'] }],
    ['tagsMissing', { tagsMissing: ["plan:pro' or 1=1 --"] }],
    ['tagsAll', { tagsAll: Array.from({ length: 11 }, () => 'plan') }],
    ['status', { status: 'gone' }],
    ['status', { status: ['active', 'gone'] }],
    ['status', { status: ['active', 'active', 'active', 'active', 'active', 'active'] }],
    ['createdFrom', { createdFrom: 'yesterday' }],
    ['accessTo', { accessTo: '2026-02-31' }],
    ['emailVerified', { emailVerified: 'perhaps' }],
    ['fields.city', { 'fields.city': 'Basel' }],
  ]

  for (const [part, query] of faults) expect([query, await faultsOf(owner.users.list(query))]).toEqual([query, [400, part]])
  for (const [part, query] of [
    ['group', { group: groupId }],
    ['tagsAll', { tagsAll: ['plan:pro'] }],
    ['type', { type: 'Partner' }],
  ] as const)
    expect(await faultsOf(stranger.users.list(query))).toEqual([400, part])
})
