import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { faultsOf } from '../../test/refusal.js'

const tags = [{ key: 'plan', value: 'pro' }]

it('keeps the order of a tag when somebody takes up an invitation under another name', async () => {
  const { as, browse, codeFor } = await createTestApp()
  const owner = await as('owner')
  for (const name of ['Aaa', 'Bob', 'Carl', 'Dora', 'Zoe'])
    await owner.users.create({ name, email: `${name.toLowerCase()}@example.com`, tags })

  await browse().join({ email: 'aaa@example.com', name: 'Xavier' }, codeFor)

  const names = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await owner.users.list({ tagsAll: ['plan:pro'], limit: 1, ...(cursor && { cursor }) })
    names.push(...page.items.map(({ name }) => name))
    cursor = page.next
  }
  expect(names).toEqual(['Bob', 'Carl', 'Dora', 'Xavier', 'Zoe'])
})

it('has no colon in its key, for that is where the value begins', async () => {
  const owner = await (await createTestApp()).as('owner')

  expect(await faultsOf(owner.users.create({ name: 'Ada', email: 'ada@example.com', tags: [{ key: 'a:b', value: '' }] }))).toEqual([
    400,
    'tags.0.key',
  ])
})

it.each(['9', '2026-02-31', '+275760-09-13', 'yesterday'])('does not start a list of times at %s', async (from) => {
  const viewer = await (await createTestApp()).as('viewer')

  expect(await faultsOf(viewer.users.list({ sort: 'created', from }))).toEqual([400, 'from'])
  expect(await faultsOf(viewer.users.list({ sort: 'lastAccess', from }))).toEqual([400, 'from'])
})

it('finds a word however its letters stand at its end', async () => {
  const owner = await (await createTestApp()).as('owner')
  await owner.users.create({ name: 'ΟΔΟΣΤΡΩΜΑ', email: 'ada@example.com' })

  expect((await owner.users.list({ search: 'ΟΔΟΣ' })).items).toHaveLength(1)
})

it('takes no password that holds its own address', async () => {
  const owner = await (await createTestApp()).as('owner')

  expect(await faultsOf(owner.users.create({ name: 'Ada', email: 'ada@example.com', password: 'ADA@example.com!' }))).toEqual([
    400,
    'password',
  ])
})
