import type { EditUserSchema, UserField, UserSchema } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context, Writing } from '../../core/context.js'
import { fold } from '../../core/fold.js'
import { compileOnce } from '../../db/compile-once.js'

const ofProfile = compileOnce((db, _: null, { profileId }: { profileId: string }) =>
  db.selectFrom('userSchemas').select(['types', 'fields', 'version']).where('profileId', '=', profileId),
)

/** What the profile gives its users; before it chose, the standard type and no fields, at version 0. */
export async function selectSchema({ db, profileId }: Context): Promise<UserSchema> {
  const [row] = await ofProfile(db, null, { profileId })
  if (!row) return { types: ['standard'], fields: [], version: 0 }
  const fields = (JSON.parse(row.fields) as StoredField[]).map((field) => ({ ...field, hint: field.hint ?? '' }))
  return { types: JSON.parse(row.types) as string[], fields, version: row.version }
}

/** A schema that was kept before fields had hints has none. */
type StoredField = Omit<UserField, 'hint'> & Partial<UserField>

/** Answers whether the schema was still at `version`. */
export async function updateSchema({ db, profileId }: Writing, { types, fields }: EditUserSchema, version: number): Promise<boolean> {
  const row = { types: JSON.stringify(types), fields: JSON.stringify(fields), version: version + 1 }
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('userSchemas')
      .values({ profileId, ...row })
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('userSchemas')
    .set(row)
    .where('profileId', '=', profileId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Those of these types that some user has. */
export async function selectTypesInUse({ db, profileId }: Context, types: readonly string[]): Promise<string[]> {
  if (types.length === 0) return []
  const inUse = await Promise.all(
    types.map((type) =>
      db
        .selectFrom('users')
        .select('type')
        .where('profileId', '=', profileId)
        .where('typeKey', '=', fold(type))
        .where('type', '=', type)
        .limit(1)
        .executeTakeFirst(),
    ),
  )
  return inUse.flatMap((row) => (row ? [row.type] : []))
}

/** Those of these tags that no user has. */
export async function selectUnknownTags(
  { db, profileId }: Context,
  tags: readonly { key: string; value: string | undefined }[],
): Promise<number[]> {
  const known = await Promise.all(
    tags.map(({ key, value }) =>
      db
        .selectFrom('tags')
        .select(sql`1`.as('one'))
        .where('profileId', '=', profileId)
        .where('key', '=', key)
        .$if(value !== undefined, (query) => query.where('value', '=', value!))
        .limit(1)
        .executeTakeFirst(),
    ),
  )
  return known.flatMap((row, n) => (row ? [] : [n]))
}

export async function hasGroup({ db, profileId }: Context, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('groups').select('id').where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()) !== undefined
  )
}
