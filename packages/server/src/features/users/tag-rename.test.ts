import { expect, it } from 'vitest'
import type { Tag } from '@foyer/shared'
import { transaction, within } from '../../core/context.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { defineFields, insertUsers } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { replaceCarried, selectCarried } from './tag-rename.queries.js'

/** What one hears who comes after another. */
const LATE = ['tag_not_found', 'user_not_found', 'version_conflict', 'status_conflict']

const tagOf = (name: string): Tag => ({ key: name.split(':')[0]!, value: name.split(':')[1] ?? '' })
const nameOf = ({ key, value }: Tag) => `${key}:${value}`

/** An owner, and a user for each of these lists of tags. */
async function createTagged(...lists: string[]) {
  const world = await createTestApp()
  const owner = await world.as('owner')
  for (const [n, list] of lists.entries())
    await owner.users.create({ name: `User ${String(n)}`, email: `user${String(n)}@example.com`, tags: list.split(' ').map(tagOf) })
  const tagsOf = async () => (await owner.users.list()).items.map(({ tags }) => tags.map(nameOf).join(' '))
  const listed = async () => (await owner.tags.list()).items.map((tag) => `${nameOf(tag)} ${String(tag.count)}`)
  return { ...world, owner, tagsOf, listed }
}

/** What the profile's list says of each tag, and how many rows there are. */
async function countsOf({ db }: TestApp, profileId: string) {
  const told = await db
    .selectFrom('tags')
    .select(['key', 'value', 'count'])
    .where('profileId', '=', profileId)
    .where('count', '!=', 0)
    .execute()
  const rows = await db.selectFrom('userTags').select(['key', 'value']).where('profileId', '=', profileId).execute()
  const held: Record<string, number> = {}
  for (const row of rows) held[nameOf(row)] = (held[nameOf(row)] ?? 0) + 1
  return [Object.fromEntries(told.map((tag) => [nameOf(tag), tag.count])), held]
}

it('renames a tag for everybody who carries it, and for nobody else', async () => {
  const world = await createTagged('plan:pro vip', 'plan:pro', 'plan:basic')
  const { owner, tagsOf, listed, as, globex } = world
  const other = await as('owner', globex)
  await other.users.create({ name: 'Ada', email: 'ada@example.com', tags: [tagOf('plan:pro')] })
  const [user] = (await owner.users.list()).items

  const result = await owner.tags.rename({ from: tagOf('plan:pro'), to: tagOf('tier:Gold') })

  expect(result).toEqual({ changed: 2, job: null })
  expect(await tagsOf()).toEqual(['tier:Gold vip:', 'tier:Gold', 'plan:basic'])
  expect(await listed()).toEqual(['plan:basic 1', 'tier:Gold 2', 'vip: 1'])
  expect((await owner.users.list({ tagsAll: ['tier:Gold'] })).items).toHaveLength(2)
  expect((await owner.users.list({ search: 'gold' })).items).toHaveLength(2)
  expect((await owner.users.list({ search: 'pro' })).items).toEqual([])
  expect((await owner.users.get(user!.id)).version).toBe(user!.version + 1)
  expect((await other.tags.list()).items.map(nameOf)).toEqual(['plan:pro'])
  expect(await journal(world, world.acme, 'tag.renamed')).toMatchObject([{ subjectId: 'plan:pro' }])
})

it('merges into a tag that exists only when told to, sums, and leaves nobody with it twice', async () => {
  const world = await createTagged('plan:pro plan:plus', 'plan:pro', 'plan:plus')
  const { owner, tagsOf } = world
  const merging = { from: tagOf('plan:pro'), to: tagOf('plan:plus') }

  const refusal = await refusalOf(owner.tags.rename(merging))
  const result = await owner.tags.rename({ ...merging, merge: true })

  expect(refusal).toMatchObject({ status: 409, code: 'tag_exists' })
  expect(result).toEqual({ changed: 2, job: null })
  expect(await tagsOf()).toEqual(['plan:plus', 'plan:plus', 'plan:plus'])
  expect(await countsOf(world, world.acme.id)).toEqual([{ 'plan:plus': 3 }, { 'plan:plus': 3 }])
})

it('renames a key with all its values', async () => {
  const world = await createTagged('plan:pro plan:plus', 'plan:pro tier:pro', 'plant')
  const { owner, tagsOf } = world

  const result = await owner.tags.rename({ from: { key: 'plan' }, to: { key: 'tier' }, merge: true })

  expect(result).toEqual({ changed: 3, job: null })
  expect(await tagsOf()).toEqual(['tier:plus tier:pro', 'tier:pro', 'plant:'])
  expect(await countsOf(world, world.acme.id)).toEqual([
    { 'tier:plus': 1, 'tier:pro': 2, 'plant:': 1 },
    { 'tier:plus': 1, 'tier:pro': 2, 'plant:': 1 },
  ])
})

it('takes its colour along, unless the tag it is merged into has one', async () => {
  const { owner } = await createTagged('plan:pro', 'plan:plus', 'plan:free')
  await owner.tags.setColour({ ...tagOf('plan:pro'), colour: 'red' })
  await owner.tags.setColour({ ...tagOf('plan:plus'), colour: 'blue' })

  await owner.tags.rename({ from: tagOf('plan:pro'), to: tagOf('plan:gold') })
  const renamed = (await owner.tags.list({ search: 'plan:gold' })).items
  await owner.tags.rename({ from: tagOf('plan:gold'), to: tagOf('plan:plus'), merge: true })

  expect(renamed).toMatchObject([{ colour: 'red' }])
  expect((await owner.tags.list({ search: 'plan:plus' })).items).toMatchObject([{ colour: 'blue', count: 2 }])
})

it('leaves tags alone that follow a field', async () => {
  const { owner, tagsOf } = await createTagged('plan:pro')
  await defineFields(owner, { key: 'city', label: 'Town', type: 'text', keptAsTag: true })
  await owner.users.create({ name: 'Ada', email: 'ada@example.com', fields: { city: 'Basel' } })

  const refusals = [
    await refusalOf(owner.tags.rename({ from: tagOf('city:Basel'), to: tagOf('town:Basel') })),
    await refusalOf(owner.tags.rename({ from: { key: 'plan' }, to: { key: 'city' } })),
  ]

  for (const { status, code, title } of refusals)
    expect([status, code, title]).toEqual([409, 'tag_follows_field', expect.stringMatching('Town')])
  expect(await tagsOf()).toEqual(['city:Basel', 'plan:pro'])
})

it('renames no tag that nobody carries, nor to itself, nor half of it', async () => {
  const { owner, as, globex } = await createTagged('plan:pro')
  const other = await as('owner', globex)
  const [from, to] = [tagOf('plan:pro'), tagOf('plan:plus')]

  expect(await refusalOf(other.tags.rename({ from, to }))).toMatchObject({ status: 404, code: 'tag_not_found' })
  expect(await faultsOf(owner.tags.rename({ from, to: from }))).toEqual([400, 'to.key'])
  expect(await faultsOf(owner.tags.rename({ from, to: { key: 'tier' } }))).toEqual([400, 'to.value'])
  expect(await faultsOf(owner.tags.rename({ from, to: { key: 'a:b', value: '' } }))).toEqual([400, 'to.key'])
})

it('goes on where it broke off', async () => {
  const world = await createTagged()
  const { owner, acme, system } = world
  await insertUsers(world, acme, 650)
  const renaming = { from: tagOf('plan:pro'), to: tagOf('plan:plus') }
  await transaction(within(system, acme.id), async (ctx) =>
    replaceCarried(ctx, renaming, await selectCarried(ctx, renaming.from, undefined, 200)),
  )

  const result = await owner.tags.rename({ ...renaming, merge: true })

  expect(result).toEqual({ changed: 450, job: null })
  expect(await countsOf(world, acme.id)).toEqual([{ 'plan:plus': 650 }, { 'plan:plus': 650 }])
  expect((await owner.users.list({ tagsAll: ['plan:plus'], cursor: 'last', limit: 1 })).items).toMatchObject([
    { name: 'User 00649', tags: [tagOf('plan:plus')] },
  ])
})

it('is a job where many carry the tag, which changes nobody’s other tags', { timeout: 120_000 }, async () => {
  const world = await createTagged('plan:basic plan:plus')
  const { owner, acme, runJobs, as } = world
  await insertUsers(world, acme, 1001)
  await owner.tags.setColour({ ...tagOf('plan:pro'), colour: 'red' })
  const renaming = { from: tagOf('plan:pro'), to: tagOf('plan:plus'), merge: true }

  const { changed, job } = await owner.tags.rename(renaming)
  await runJobs()

  expect([changed, job]).toMatchObject([0, { action: 'renameTag', total: 1001, undoUntil: null }])
  expect(await (await as('viewer')).jobs.get(job!.id)).toMatchObject({ state: 'done', done: 1001, skipped: 0, failed: 0 })
  expect(await countsOf(world, acme.id)).toEqual([
    { 'plan:basic': 1, 'plan:plus': 1002 },
    { 'plan:basic': 1, 'plan:plus': 1002 },
  ])
  expect((await owner.tags.list({ search: 'plan:plus' })).items).toMatchObject([{ colour: 'red' }])
})

it('counts exactly while users are edited, deleted and renamed both ways at once', async () => {
  const lists = Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? 'a:1 b:1' : 'a:1'))
  const world = await createTagged(...lists)
  const { owner, acme } = world
  const users = (await owner.users.list()).items

  const { refusals } = await race(24, async (n) => {
    if (n % 4 === 0) return owner.tags.rename({ from: tagOf('a:1'), to: tagOf('b:1'), merge: true })
    if (n % 4 === 1) return owner.tags.rename({ from: tagOf('b:1'), to: tagOf('a:1'), merge: true })
    if (n % 4 === 2) return owner.users.edit(users[n % 12]!, { tags: [tagOf('a:1'), tagOf('c')] })
    return owner.users.delete(users[n % 12]!.id)
  })

  expect(Object.keys(tally(refusals)).filter((code) => !LATE.includes(code))).toEqual([])
  const [told, held] = await countsOf(world, acme.id)
  expect(told).toEqual(held)
  const rows = await world.db.selectFrom('userTags').select(['userId', 'key', 'value']).where('profileId', '=', acme.id).execute()
  for (const { id, tags } of (await owner.users.list()).items)
    expect(tags.map(nameOf).toSorted()).toEqual(
      rows
        .filter(({ userId }) => userId === id)
        .map(nameOf)
        .toSorted(),
    )
})
