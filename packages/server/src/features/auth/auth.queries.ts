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
  return db
    .selectFrom('users')
    .select(['id', 'email', 'status', 'passwordHash', 'passwordVersion'])
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Keeps the same password by another hash, if it is still the same. */
export async function updatePasswordHash({ db, profileId }: Writing, id: string, passwordHash: string, version: number): Promise<void> {
  await db
    .updateTable('users')
    .set({ passwordHash })
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .where('passwordVersion', '=', version)
    .execute()
}

/** Puts another password in the place of the last one, or none. What the last one opened and left open is over. */
export async function replacePassword(
  { db, profileId }: Writing,
  id: string,
  { passwordHash, expiresAt }: { passwordHash: string | null; expiresAt: string | null },
): Promise<number> {
  const { passwordVersion } = await db
    .updateTable('users')
    .set((eb) => ({ passwordHash, passwordExpiresAt: expiresAt, passwordVersion: eb('passwordVersion', '+', 1) }))
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .returning('passwordVersion')
    .executeTakeFirstOrThrow()
  return passwordVersion
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

/** What decides whether they come in, read on the row that this transaction then keeps. */
export function selectStanding({ db, profileId }: Writing, id: string) {
  return db
    .selectFrom('users')
    .select(['email', 'name', 'status', 'passwordVersion', 'passwordExpiresAt'])
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .executeTakeFirst()
}
