import Sqlite from 'better-sqlite3'
import { expect, inject, it, onTestFinished } from 'vitest'
import { transaction } from '../core/context.js'
import { createTestApp } from '../test/create-test-app.js'

it('gives a reader that refuses to write', async () => {
  const { db, acme } = await createTestApp()

  await expect(db.updateTable('profiles').set({ name: 'Mine' }).execute()).rejects.toThrow(/read-?only/)
  await expect(db.deleteFrom('users').execute()).rejects.toThrow(/read-?only/)
  await expect(db.insertInto('profileOrigins').values({ profileId: acme.id, origin: 'x' }).execute()).rejects.toThrow(/read-?only/)
  await expect(db.schema.dropTable('users').execute()).rejects.toThrow(/read-?only/)
})

it('lets others read while a transaction is open, and shows them nothing of it', async () => {
  const { store, acme } = await createTestApp()
  const nameOf = async (db: typeof store.reader) =>
    (await db.selectFrom('profiles').select('name').where('id', '=', acme.id).executeTakeFirstOrThrow()).name

  const seen = await store.writer.transaction().execute(async (db) => {
    await db.updateTable('profiles').set({ name: 'New' }).where('id', '=', acme.id).execute()
    return [await nameOf(db), await nameOf(store.reader)]
  })

  expect([...seen, await nameOf(store.reader)]).toEqual(['New', 'Acme', 'New'])
})

it('undoes everything of a transaction that fails', async () => {
  const { system, store, acme, globex } = await createTestApp()
  const work = transaction(system, async ({ db }) => {
    await db.updateTable('profiles').set({ name: 'New' }).where('id', '=', acme.id).execute()
    await db.insertInto('profileOrigins').values({ profileId: globex.id, origin: globex.origin }).execute()
  })

  await expect(work).rejects.toThrow(/unique/i)

  const names = await store.reader.selectFrom('profiles').select('name').orderBy('name').execute()
  expect(names.map(({ name }) => name)).toEqual(['Acme', 'Globex', 'Operators'])
})

it('ties every row to a profile that exists', async () => {
  const { store, globex } = await createTestApp()
  const row = { key: 'plan', value: '', nameKey: '', profileId: globex.id, userId: 'nobody' }

  await expect(store.writer.insertInto('userTags').values(row).execute()).rejects.toThrow(/foreign key/i)
  await expect(store.writer.insertInto('profileOrigins').values({ profileId: 'nowhere', origin: 'x' }).execute()).rejects.toThrow(
    /foreign key/i,
  )
})

if (inject('postgresUrl') === undefined) {
  it('takes the write lock of SQLite at the beginning, so that no transaction is refused half-way', async () => {
    const { store, databaseUrl } = await createTestApp()
    const another = new Sqlite(databaseUrl.slice('sqlite:'.length), { timeout: 0 })
    onTestFinished(() => void another.close())
    const write = () => another.exec('begin immediate; rollback')

    await store.writer.transaction().execute(async (db) => {
      await db.selectFrom('profiles').select('id').execute()
      expect(write).toThrow(/locked/)
    })

    expect(write).not.toThrow()
  })
}
