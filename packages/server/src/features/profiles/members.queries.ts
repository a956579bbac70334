import type { Context, Writing } from '../../core/context.js'

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

/** Whether some profile has this account for its only owner. */
export async function ownsAlone({ db }: Writing, accountId: string): Promise<boolean> {
  const alone = await db
    .selectFrom('memberships as own')
    .select('own.profileId')
    .where('own.accountId', '=', accountId)
    .where('own.role', '=', 'owner')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships as other')
            .select('other.accountId')
            .whereRef('other.profileId', '=', 'own.profileId')
            .where('other.role', '=', 'owner')
            .where('other.accountId', '!=', accountId),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return alone !== undefined
}

export async function deleteMemberships({ db }: Writing, accountId: string): Promise<void> {
  await db.deleteFrom('memberships').where('accountId', '=', accountId).execute()
}
