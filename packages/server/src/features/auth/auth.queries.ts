import type { Me } from '@foyer/shared'
import type { Context, Writing } from '../../core/context.js'
import { compileOnce } from '../../db/compile-once.js'

const meById = compileOnce((db, _: null, { profileId, id }: { profileId: string; id: string }) =>
  db.selectFrom('users').select(['id', 'email', 'name', 'createdAt', 'version']).where('profileId', '=', profileId).where('id', '=', id),
)

export async function selectMe({ db, profileId }: Context, id: string): Promise<Me | undefined> {
  const [me] = await meById(db, null, { profileId, id })
  return me
}

export function selectPassword({ db, profileId }: Context, id: string) {
  return db.selectFrom('users').select(['id', 'passwordHash']).where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()
}

export async function updatePasswordHash({ db, profileId }: Writing, id: string, passwordHash: string): Promise<void> {
  await db.updateTable('users').set({ passwordHash }).where('profileId', '=', profileId).where('id', '=', id).execute()
}

/** Notes that the address was proved, unless it was before. */
export async function updateEmailVerified({ db, profileId, now }: Writing, id: string): Promise<void> {
  await db
    .updateTable('users')
    .set((eb) => ({ emailVerifiedAt: eb.fn.coalesce('emailVerifiedAt', eb.val(now().toISOString())) }))
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .execute()
}

/** The status, read on the row that this transaction then keeps. */
export function selectStatus({ db, profileId }: Writing, id: string) {
  return db.selectFrom('users').select('status').where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()
}
