import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../test/create-test-app.js'
import { defineFields } from '../test/make.js'
import { isPostgres } from './engine.js'

const ada = { name: 'Ada Lovelace Ärztin 李明', email: 'ada@example.com' }
const more = { externalId: 'CRM/0042', tags: [{ key: 'plan', value: 'Gold Pro' }], fields: { city: 'Zürich', note: 'méchanique' } }

/** The editor of a profile that has Ada, with fields of its own. */
async function createAda(as: TestApp['as']) {
  await defineFields(await as('owner'), 'city', 'note')
  const editor = await as('editor')
  await editor.users.create({ ...ada, ...more })
  return editor
}

it('finds by any part of a name, address, external id, tag or field', async () => {
  const { as } = await createTestApp()
  const editor = await createAda(as)
  await editor.users.create({ name: 'Somebody Else', email: 'other@elsewhere.net' })
  const finds = ['LOVE', 'arz', 'ärz', 'ada lo', 'lovelace ada', '@example', 'l', 'lo', '李', '李明', '  ada   ', 'ＡＤＡ'].concat([
    '0042',
    'crm/',
    'plan',
    'gold',
    'pro gold',
    'zurich',
    'MECHANIQUE',
    'zü',
    'ada zurich gold 0042 example',
  ])

  for (const search of finds)
    expect([search, (await editor.users.list({ search })).items.map(({ email }) => email)]).toEqual([search, [ada.email]])
})

it('finds nobody by what is not there, and reads nothing as an operator', async () => {
  const { as } = await createTestApp()
  const editor = await createAda(as)
  const misses = [
    've',
    'ce',
    'ada bo',
    '%',
    '_',
    '%%%',
    'a_a',
    '"',
    '""',
    '"ada" OR "bo"',
    'ada*',
    'ada OR bo',
    'NOT bo',
    '\\',
    '\\%',
    "'",
  ].concat(['a\u0301\u0301x', '\u0301', 'ada -lovelace', 'name:ada', '(ada)', '^ada', 'ada NEAR lovelace', 'lovelaceada', '😀'])

  for (const search of misses) expect([search, (await editor.users.list({ search, total: 'true' })).total]).toEqual([search, 0])
})

it('follows what is changed, and forgets what is deleted', async () => {
  const { as } = await createTestApp()
  const owner = await as('owner')
  await defineFields(owner, 'city', 'note')
  const found = async (search: string) => (await owner.users.list({ search })).items.length
  const user = await owner.users.create({ name: 'Ada Byron', email: 'ada@example.com', ...more })

  const renamed = await owner.users.edit(user, { name: 'Ada Lovelace' })
  expect([await found('love'), await found('byron'), await found('gold')]).toEqual([1, 0, 1])
  await owner.users.edit(renamed, { tags: [], fields: { city: 'Basel', note: null }, externalId: '' })
  expect([await found('basel'), await found('zurich'), await found('gold'), await found('0042'), await found('love')]).toEqual([
    1, 0, 0, 0, 1,
  ])
  await owner.users.delete(user.id)
  expect([await found('love'), await found('basel')]).toEqual([0, 0])
})

it('keeps no word of whoever was deleted', async () => {
  const { as, db } = await createTestApp()
  const owner = await as('owner')
  const indexed = isPostgres(db)
    ? sql<{ count: number }>`select count(*)::int as count from user_search where text like '%lovelace%'`
    : sql<{ count: number }>`select count(*) as count from user_search_text where user_search_text match 'lovelace'`
  const { id } = await owner.users.create(ada)
  await owner.users.create({ name: 'Bo', email: 'bo@example.com' })
  expect((await indexed.execute(db)).rows).toEqual([{ count: 1 }])

  await owner.users.delete(id)

  expect((await indexed.execute(db)).rows).toEqual([{ count: 0 }])
})

it('finds an invited person under the name they gave themselves', async () => {
  const { as, browse, codeFor } = await createTestApp()
  const editor = await as('editor')
  await editor.users.create({ name: 'A. Byron', email: 'ada@example.com' })

  await browse().join({ email: 'ada@example.com', name: 'Ada Lovelace' }, codeFor)

  expect((await editor.users.list({ search: 'lovelace' })).items).toMatchObject([{ name: 'Ada Lovelace', status: 'active' }])
  expect((await editor.users.list({ search: 'byron' })).items).toEqual([])
})

it('never finds another profile', async () => {
  const { as, globex } = await createTestApp()
  const [editor, other] = [await as('editor'), await as('editor', globex)]
  await editor.users.create({ name: 'Ada Lovelace', email: 'ada@example.com' })
  await other.users.create({ name: 'Ada Byron', email: 'ada@example.com' })

  for (const search of ['ada', 'ad', 'example']) {
    const { items, total } = await other.users.list({ search, total: 'true' })
    expect([items.map(({ name }) => name), total]).toEqual([['Ada Byron'], 1])
  }
})

it('pages through what it finds', async () => {
  const { as } = await createTestApp()
  const editor = await as('editor')
  for (let n = 0; n < 5; n++) await editor.users.create({ name: `Ada ${String(n)}`, email: `ada-${String(n)}@example.com` })
  await editor.users.create({ name: 'Bo', email: 'bo@example.com' })

  const first = await editor.users.list({ search: 'ada', limit: 3, order: 'desc' })
  const second = await editor.users.list({ search: 'ada', limit: 3, order: 'desc', cursor: first.next! })

  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Ada 4', 'Ada 3', 'Ada 2', 'Ada 1', 'Ada 0'])
  expect(second.next).toBeNull()
})
