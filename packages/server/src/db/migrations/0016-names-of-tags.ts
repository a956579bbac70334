import { type Kysely } from 'kysely'
import { fold } from '../../core/fold.js'
import { sortable } from '../engine.js'

interface Tables {
  tags: { profileId: string; key: string; value: string; nameKey: string }
}

const BATCH = 1000

/** The order in which a profile's tags are listed and found: by how they are written, without letter case and accents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('tags')
    .addColumn('name_key', sortable(db), (column) => column.notNull().defaultTo(''))
    .execute()
  await nameAll(db)
  await db.schema.createIndex('tags_by_name').on('tags').columns(['profile_id', 'name_key']).execute()
}

async function nameAll(db: Kysely<Tables>): Promise<void> {
  for (;;) {
    const rows = await db.selectFrom('tags').select(['profileId', 'key', 'value']).where('nameKey', '=', '').limit(BATCH).execute()
    for (const { profileId, key, value } of rows) {
      await db
        .updateTable('tags')
        .set({ nameKey: fold(`${key}:${value}`) })
        .where('profileId', '=', profileId)
        .where('key', '=', key)
        .where('value', '=', value)
        .execute()
    }
    if (rows.length < BATCH) return
  }
}
