import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

/** An owner, and a user for each of these lists of tags, written `key:value`. */
async function createTagged(...lists: string[]) {
  const world = await createTestApp()
  const owner = await world.as('owner')
  for (const [n, list] of lists.entries()) {
    const tags = list.split(' ').map((tag) => ({ key: tag.split(':')[0]!, value: tag.split(':')[1] ?? '' }))
    await owner.users.create({ name: `User ${String(n)}`, email: `user${String(n)}@example.com`, tags })
  }
  const names = async (query = {}) =>
    (await owner.tags.list(query)).items.map(({ key, value, count }) => `${key}:${value} ${String(count)}`)
  return { ...world, owner, names }
}

it('lists every tag with how many carry it, and finds those that begin with what is typed', async () => {
  const { owner, names } = await createTagged('plan:pro Épée', 'plan:pro plan:Plus vip', 'plan:basic planet:mars')

  const first = await owner.tags.list({ limit: 3 })
  const rest = await owner.tags.list({ limit: 3, cursor: first.next! })

  expect([...first.items, ...rest.items].map(({ key, value }) => `${key}:${value}`)).toEqual(
    (await names()).map((name) => name.replace(/ \d$/, '')),
  )
  expect(await names()).toEqual(['Épée: 1', 'plan:basic 1', 'plan:Plus 1', 'plan:pro 2', 'planet:mars 1', 'vip: 1'])
  expect(await names({ search: 'EPE' })).toEqual(['Épée: 1'])
  expect(await names({ search: 'plan:P' })).toEqual(['plan:Plus 1', 'plan:pro 2'])
  expect(await names({ search: 'plan%' })).toEqual([])
  expect(await names({ search: 'pro' })).toEqual([])
})

it('tells two tags apart that differ in their letter case only, across pages', async () => {
  const { owner } = await createTagged('Plan plan PLAN', 'plan')
  const found = []

  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await owner.tags.list({ limit: 1, ...(cursor && { cursor }) })
    found.push(...page.items.map(({ key }) => key))
    cursor = page.next
  }

  expect(found).toEqual(['PLAN', 'Plan', 'plan'])
})

it('gives a tag a colour of the palette, and takes it away', async () => {
  const world = await createTagged('plan:pro')
  const { owner } = world
  const tag = { key: 'plan', value: 'pro' }

  const teal = await owner.tags.setColour({ ...tag, colour: 'teal' })
  const listed = (await owner.tags.list()).items
  const plain = await owner.tags.setColour({ ...tag, colour: null })

  expect(teal).toEqual({ ...tag, colour: 'teal', count: 1 })
  expect(listed).toEqual([teal])
  expect(plain.colour).toBeNull()
  expect(await journal(world, world.acme, 'tag.coloured')).toMatchObject([{ subjectId: 'plan:pro' }, { subjectId: 'plan:pro' }])
  expect(await faultsOf(owner.tags.setColour({ ...tag, colour: 'mauve' as 'teal' }))).toEqual([400, 'colour'])
})

it('lists those alone that have a colour, page by page', async () => {
  const { owner, names } = await createTagged('plan:pro plan:basic vip', 'plan:pro')
  await owner.tags.setColour({ key: 'vip', value: '', colour: 'red' })
  await owner.tags.setColour({ key: 'plan', value: 'pro', colour: 'teal' })

  const { next } = await owner.tags.list({ coloured: true, limit: 1 })

  expect(await names({ coloured: true })).toEqual(['plan:pro 2', 'vip: 1'])
  expect(await names({ coloured: true, limit: 1, cursor: next! })).toEqual(['vip: 1'])
  expect(await names({ coloured: false })).toHaveLength(3)
})

it('colours no tag that nobody carries, be it another profile’s', async () => {
  const { owner, as, globex } = await createTagged('plan:pro')
  const other = await as('owner', globex)

  for (const client of [other, owner])
    expect(await refusalOf(client.tags.setColour({ key: 'plan', value: client === owner ? 'none' : 'pro', colour: 'red' }))).toMatchObject({
      status: 404,
      code: 'tag_not_found',
    })
  expect((await other.tags.list()).items).toEqual([])
  expect((await owner.tags.list()).items[0]!.colour).toBeNull()
})

it('remembers the colour of a tag until somebody carries it again', async () => {
  const { owner, names } = await createTagged('plan:pro')
  const tag = { key: 'plan', value: 'pro' }
  await owner.tags.setColour({ ...tag, colour: 'pink' })
  const [user] = (await owner.users.list()).items

  const edited = await owner.users.edit(user!, { tags: [] })
  const between = await names()
  await owner.users.edit(edited, { tags: [tag] })

  expect(between).toEqual([])
  expect((await owner.tags.list()).items).toEqual([{ ...tag, colour: 'pink', count: 1 }])
})
