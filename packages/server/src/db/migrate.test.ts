import { sql, type Kysely } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { emptyDatabase } from '../test/empty-database.js'
import { connect } from './connect.js'
import { migrate } from './migrate.js'
import { migrations } from './migrations/index.js'
import { close } from './store.js'

async function createEmptyStore() {
  const store = connect(await emptyDatabase())
  onTestFinished(() => close(store))
  const tables = async () =>
    (await store.reader.introspection.getTables()).map(({ name, columns }) => [name, columns.map((column) => column.name)])
  return { store, tables }
}

/** Adds a migration for the length of one test. */
function withMigration(name: string, up: (db: Kysely<unknown>) => Promise<void>) {
  migrations[name] = { up }
  onTestFinished(() => void Reflect.deleteProperty(migrations, name))
}

it('makes every table, and a second time changes nothing', async () => {
  const { store, tables } = await createEmptyStore()

  await migrate(store)
  const made = await tables()
  await store.writer
    .insertInto('profiles')
    .values({ id: 'acme', number: 1, name: 'Acme', nameKey: 'acme', slug: 'acme', welcomeMessage: '', createdAt: '', version: 1 })
    .execute()
  await migrate(store)

  expect(made.map(([name]) => name)).toEqual(
    expect.arrayContaining(['profiles', 'users', 'user_search', 'sessions', 'notifications', 'outbox']),
  )
  expect(await tables()).toEqual(made)
  expect(await store.reader.selectFrom('profiles').select('id').execute()).toEqual([{ id: 'acme' }])
})

it('leaves nothing behind when one of many fails, and goes on once it is mended', async () => {
  const { store, tables } = await createEmptyStore()
  let broken = true
  withMigration('9998-first', async (db) => db.schema.createTable('first').addColumn('id', 'text').execute())
  withMigration('9999-second', async (db) => {
    await db.schema.createTable('second').addColumn('id', 'text').execute()
    if (broken) await sql`insert into second (nothing) values (1)`.execute(db)
  })

  await expect(migrate(store)).rejects.toThrow('Migration failed.')
  const afterFailure = await tables()
  broken = false
  await migrate(store)

  expect(afterFailure).toEqual([])
  expect((await tables()).map(([name]) => name)).toEqual(expect.arrayContaining(['users', 'first', 'second']))
})

it('adds to a database only what it does not have yet', async () => {
  const { store, tables } = await createEmptyStore()
  await migrate(store)
  const before = await tables()
  withMigration('9999-note', async (db) => db.schema.alterTable('users').addColumn('note', 'text').execute())

  await migrate(store)

  const columns = (list: typeof before) => list.find(([name]) => name === 'users')![1]
  expect([columns(before), columns(await tables())]).toEqual([expect.not.arrayContaining(['note']), expect.arrayContaining(['note'])])
})
