import type { Context } from '../../core/context.js'

/** Who was the first to own the profile, and still does. */
export function selectFirstOwner({ db, profileId }: Context) {
  return db
    .selectFrom('memberships')
    .select('accountId')
    .where('profileId', '=', profileId)
    .where('role', '=', 'owner')
    .orderBy('createdAt')
    .orderBy('accountId')
    .executeTakeFirst()
}
