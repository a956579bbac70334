import type { Permission } from '@foyer/shared'
import type { Context, Writing } from '../../core/context.js'
import type { ProfileTokensTable } from '../../db/access-tables.js'

type NewToken = Pick<ProfileTokensTable, 'id' | 'name' | 'hash' | 'createdAt' | 'expiresAt'> & { permissions: readonly Permission[] }

export async function insertProfileToken({ db, profileId }: Writing, { permissions, ...token }: NewToken): Promise<void> {
  await db
    .insertInto('profileTokens')
    .values({ ...token, profileId, permissions: JSON.stringify(permissions), lastUsedAt: null, revokedAt: null })
    .execute()
}

/** The profile's tokens, oldest first. */
export async function selectProfileTokens({ db, profileId }: Context) {
  const rows = await db
    .selectFrom('profileTokens')
    .select(['id', 'name', 'permissions', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .where('profileId', '=', profileId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ permissions, ...row }) => ({ ...row, permissions: JSON.parse(permissions) as Permission[] }))
}

/** Answers whether the token was still good: not when it was revoked before, or is another profile's. */
export async function updateRevoked({ db, profileId, now }: Writing, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('profileTokens')
    .set({ revokedAt: now().toISOString() })
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The profiles in which some token was revoked after `since`. */
export const selectRevokedSince = ({ db }: Context, since: string) =>
  db.selectFrom('profileTokens').select('profileId').distinct().where('revokedAt', '>', since).execute()
