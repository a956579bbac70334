import { User, UserPage } from '@foyer/shared'
import { sql, type Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { up } from '../../db/migrations/0009-tags-of-users.js'
import { createTestApp } from '../../test/create-test-app.js'
import { defineFields } from '../../test/make.js'

const HOSTILE = ['"', '\\', "'", '\\u0041', '</script>', 'a\u2028b', '😀', '李', 'é', 'null', '{}', '[1]', '%', '1e9', '-0', '＂']

/** Two users: one of plain words, one of every sign that JSON writes otherwise. */
async function createOddUsers() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const odd = {
    email: 'odd@example.com',
    name: HOSTILE.join(' '),
    externalId: '\\',
    fields: { ...Object.fromEntries(HOSTILE.map((text, n) => [`f${String(n)}`, text])), 10: -0.5, 9: true, many: ['"', '</script>'] },
    tags: HOSTILE.map((text) => ({ key: text, value: text })),
  }
  await defineFields(
    owner,
    ...HOSTILE.map((_, n) => `f${String(n)}`),
    { key: '10', label: 'Ten', type: 'number' },
    { key: '9', label: 'Nine', type: 'checkbox' },
    { key: 'many', label: 'Many', type: 'multi-select', options: ['"', '</script>'] },
  )
  const user = await owner.users.create(odd)
  await owner.users.create({ email: 'plain@example.com', name: 'Plain' })
  const read = async (path: string) =>
    (await world.app.request(`/v1/profiles/${world.acme.id}/${path}`, { headers: { authorization: `Bearer ${owner.token!}` } })).text()
  return { ...world, owner, odd, user, read }
}

it('is written by the database as the schema would write it, byte for byte', async () => {
  const { user, owner, read } = await createOddUsers()
  await owner.users.changeStatus(user.id, { action: 'deactivate' })

  const list = await read('users?total=true')
  const cut = await read('users?limit=1')
  const one = await read(`users/${user.id}`)

  expect(list).toBe(JSON.stringify(UserPage.parse(JSON.parse(list))))
  expect(cut).toBe(JSON.stringify(UserPage.parse(JSON.parse(cut))))
  expect(one).toBe(JSON.stringify(User.parse(JSON.parse(one))))
  expect(list).toContain(one)
  expect(await read('users?search=nobody')).toBe('{"items":[],"next":null,"previous":null}')
})

it('says of a user what was given, in signs of every kind', async () => {
  const { odd, user, owner } = await createOddUsers()
  const byKey = (tags: readonly { key: string }[]) => tags.toSorted((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))

  const listed = (await owner.users.list({ search: 'odd@example' })).items[0]

  expect(listed).toMatchObject({ ...odd, tags: byKey(odd.tags) })
  expect(listed).toEqual(await owner.users.get(user.id))
})

it('says each tag once, by their bytes, and only the present ones', async () => {
  const { user, owner } = await createOddUsers()
  const tags = ['b', 'a', '😀', '＂', 'a', 'ab'].map((key) => ({ key, value: '' }))

  const edited = await owner.users.edit(user, { tags })
  const renamed = await owner.users.edit(edited, { name: 'Odd' })

  expect(edited.tags.map(({ key }) => key)).toEqual(['a', 'ab', 'b', '＂', '😀'])
  expect(renamed.tags).toEqual(edited.tags)
})

it('keeps the tags of a database that was made before a user’s row repeated them', async () => {
  const { store, read } = await createOddUsers()
  const before = await read('users')
  await sql`alter table users drop column tags`.execute(store.writer)

  await up(store.writer as Kysely<unknown>)

  expect(await read('users')).toBe(before)
})
