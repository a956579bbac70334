import type { Context, Writing } from '../../core/context.js'
import { insertSigningKey, type NewSigningKey } from '../../core/signing-keys.js'
import type { Purpose } from '../../core/token-kinds.js'
import type { SigningKeysTable } from '../../db/access-tables.js'

export type KeyRow = Pick<SigningKeysTable, 'id' | 'purpose' | 'createdAt' | 'activatedAt' | 'retiredAt'>

/** All keys, the oldest first. */
export const selectKeys = ({ db }: Pick<Context, 'db'>): Promise<KeyRow[]> =>
  db
    .selectFrom('signingKeys')
    .select(['id', 'purpose', 'createdAt', 'activatedAt', 'retiredAt'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

/** Retires the key that signs, lets the next one sign, and keeps the one that comes after it. */
export async function turnKeys({ db, now }: Writing, next: KeyRow, fresh: NewSigningKey): Promise<void> {
  const at = now().toISOString()
  await db
    .updateTable('signingKeys')
    .set({ retiredAt: at })
    .where('purpose', '=', next.purpose)
    .where('activatedAt', 'is not', null)
    .where('retiredAt', 'is', null)
    .execute()
  await db.updateTable('signingKeys').set({ activatedAt: at }).where('id', '=', next.id).execute()
  await insertSigningKey(db, fresh, null)
}

/** Puts two new keys in the place of all keys of their purpose: one signs, one is next. Answers the ids of those that are gone. */
export async function replaceKeys(
  { db, now }: Writing,
  purpose: Purpose,
  [current, next]: [NewSigningKey, NewSigningKey],
): Promise<string[]> {
  const gone = await db.deleteFrom('signingKeys').where('purpose', '=', purpose).returning('id').execute()
  await insertSigningKey(db, current, now().toISOString())
  await insertSigningKey(db, next, null)
  return gone.map(({ id }) => id)
}

export async function deleteKey({ db }: Writing, id: string): Promise<void> {
  await db.deleteFrom('signingKeys').where('id', '=', id).execute()
}
