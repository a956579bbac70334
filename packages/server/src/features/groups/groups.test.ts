import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

it('is made, read, renamed and deleted, and each of it is written down', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')

  const made = await owner.groups.create({ name: 'Night crew', externalId: 'G-7' })
  const edited = await owner.groups.edit(made, { name: 'Day crew' })
  const read = await owner.groups.get(made.id)
  await owner.groups.delete(made.id)

  expect(made).toMatchObject({ name: 'Night crew', externalId: 'G-7', count: 0, version: 1 })
  expect(edited).toEqual({ ...made, name: 'Day crew', version: 2 })
  expect(read).toEqual(edited)
  expect(await refusalOf(owner.groups.get(made.id))).toMatchObject({ status: 404, code: 'group_not_found' })
  for (const action of ['group.created', 'group.edited', 'group.deleted'])
    expect(await journal(world, world.acme, action)).toMatchObject([{ subjectId: made.id }])
})

it('has a name of its own in the profile, whatever its letter case and accents, even for twenty at once', async () => {
  const { as, globex } = await createTestApp()
  const [owner, other] = [await as('owner'), await as('owner', globex)]
  const crew = await owner.groups.create({ name: 'Crew' })

  const { done, refusals } = await race(20, () => owner.groups.create({ name: 'Équipe' }))
  const renamed = await refusalOf(owner.groups.edit(crew, { name: 'EQUIPE' }))
  const spelled = await owner.groups.edit(crew, { name: 'crew' })

  expect([done.length, tally(refusals)]).toEqual([1, { group_name_taken: 19 }])
  expect(renamed).toMatchObject({ status: 409, code: 'group_name_taken' })
  expect(spelled.name).toBe('crew')
  expect((await other.groups.create({ name: 'Crew' })).name).toBe('Crew')
})

it('is edited only as it was seen', async () => {
  const owner = await (await createTestApp()).as('owner')
  const crew = await owner.groups.create({ name: 'Crew' })

  const { done, refusals } = await race(10, (n) => owner.groups.edit(crew, { externalId: `G-${String(n)}` }))

  expect([done.length, tally(refusals)]).toEqual([1, { version_conflict: 9 }])
  expect(await owner.groups.get(crew.id)).toEqual(done[0])
})

it('stands in a list by name, which is read page by page and searched by any part of it', async () => {
  const owner = await (await createTestApp()).as('owner')
  for (const name of ['Zulu', 'Émile 100%', 'alpha_1', 'Bravo', 'alphaX1']) await owner.groups.create({ name })

  const first = await owner.groups.list({ limit: 2 })
  const second = await owner.groups.list({ limit: 2, cursor: first.next! })
  const names = async (query: { search?: string; from?: string }) => (await owner.groups.list(query)).items.map(({ name }) => name)

  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['alpha_1', 'alphaX1', 'Bravo', 'Émile 100%'])
  expect(await names({ search: 'EMI' })).toEqual(['Émile 100%'])
  expect(await names({ search: '_' })).toEqual(['alpha_1'])
  expect(await names({ search: '0%' })).toEqual(['Émile 100%'])
  expect(await names({ search: '\\' })).toEqual([])
  expect(await names({ from: 'c' })).toEqual(['Émile 100%', 'Zulu'])
})

it('is one of a thousand at most', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const createdAt = world.clock.now().toISOString()
  const groups = Array.from({ length: 1000 }, (_, n) => {
    const name = `group ${String(n)}`
    const id = `01a2027b-d680-7f12-8663-00000000${String(n).padStart(4, '0')}`
    return { profileId: world.acme.id, id, name, nameKey: name, externalId: '', count: 0, createdAt, version: 1 }
  })
  await world.store.writer.insertInto('groups').values(groups).execute()

  const refusal = await refusalOf(owner.groups.create({ name: 'One more' }))
  await owner.groups.delete(groups[0]!.id)

  expect(refusal).toMatchObject({ status: 409, code: 'too_many_groups' })
  expect((await owner.groups.create({ name: 'One more' })).count).toBe(0)
})

it('names the part of it that is at fault', async () => {
  const owner = await (await createTestApp()).as('owner')
  const faults: [string, object][] = [
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['name', { name: 'a\u0000b' }],
    ['externalId', { name: 'Crew', externalId: 'x'.repeat(121) }],
    ['count', { name: 'Crew', count: 7 }],
  ]

  for (const [part, body] of faults) expect(await faultsOf(owner.groups.create(body as { name: string }))).toEqual([400, part])
})
