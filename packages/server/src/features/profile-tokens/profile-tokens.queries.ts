import type { Permission } from '@foyer/shared'
import type { Writing } from '../../core/context.js'
import type { ProfileTokensTable } from '../../db/database.js'

type NewToken = Pick<ProfileTokensTable, 'id' | 'name' | 'hash' | 'createdAt' | 'expiresAt'> & { permissions: readonly Permission[] }

export async function insertProfileToken({ db, profileId }: Writing, { permissions, ...token }: NewToken): Promise<void> {
  await db
    .insertInto('profileTokens')
    .values({ ...token, profileId, permissions: JSON.stringify(permissions), lastUsedAt: null, revokedAt: null })
    .execute()
}
