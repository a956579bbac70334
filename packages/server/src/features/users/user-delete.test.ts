import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { defineFields, signedIn } from '../../test/make.js'

/** How many rows each table that knows of users keeps of this one. */
async function rowsOf({ db }: TestApp, userId: string): Promise<Record<string, number>> {
  const tables = (await db.introspection.getTables()).filter(({ columns }) => columns.some(({ name }) => name === 'user_id'))
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{
        count: number | string
      }>`select count(*) as count from ${sql.table(name)} where user_id = ${userId}`.execute(db)
      return [name, Number(rows[0]!.count)]
    }),
  )
  return Object.fromEntries(counts) as Record<string, number>
}

it('leaves nothing of the user in any table, and everything of the others', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const { browser, user } = await signedIn(world, world.acme, 'ada@example.com')
  const { user: other } = await signedIn(world, world.acme, 'bo@example.com')
  await defineFields(owner, 'city')
  for (const person of [user, other]) {
    await owner.users.edit(person, { tags: [{ key: 'plan', value: 'pro' }], fields: { city: 'Basel' } })
    await owner.notifications.create(person.id, { title: 'Hello' })
  }
  const before = await rowsOf(world, user.id)

  await owner.users.delete(user.id)

  const theirs = { user_tags: 1, user_search: 1, sessions: 1, notifications: 1, activities: 1 }
  const nobodys = { group_members: 0, job_rows: 0, anonymous_users: 0, acting_codes: 0 }
  expect(before).toEqual({ ...theirs, ...nobodys })
  expect(Object.values(await rowsOf(world, user.id))).toEqual(Object.values(before).map(() => 0))
  expect(await rowsOf(world, other.id)).toEqual(before)
  expect(await world.db.selectFrom('refreshTokens').select('hash').where('profileId', '=', world.acme.id).execute()).toHaveLength(1)
  expect((await owner.users.list({ search: 'basel' })).items.map(({ id }) => id)).toEqual([other.id])
  await expect(browser.me.get()).rejects.toMatchObject({ status: 401 })
})

it('frees the address, and the next who has it finds nothing of the last', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const { user } = await signedIn(world, world.acme, 'ada@example.com')
  await owner.notifications.create(user.id, { title: 'For the first' })

  await owner.users.delete(user.id)
  const { browser, user: next } = await signedIn(world, world.acme, 'ada@example.com')

  expect(next.id).not.toBe(user.id)
  expect(await browser.me.notifications.list()).toMatchObject({ items: [], unread: 0 })
  expect((await owner.users.list({ search: 'ada@example' })).items).toHaveLength(1)
})
