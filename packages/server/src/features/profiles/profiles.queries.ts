import { PLAIN_LOOK, type EditProfile, type EmbedKey, type Look, type Profile, type Role } from '@foyer/shared'
import type { Context, Writing } from '../../core/context.js'
import { fold } from '../../core/fold.js'
import { lockTable } from '../../db/lock.js'
import { logoPath } from './logo-path.js'

const columns = ['id', 'name', 'slug', 'welcomeMessage', 'activityDays', 'look', 'profiles.createdAt', 'version', 'hash'] as const

export async function selectProfile({ db, profileId }: Context): Promise<Profile | undefined> {
  const row = await db
    .selectFrom('profiles')
    .leftJoin('profileLogos', 'profileLogos.profileId', 'profiles.id')
    .select(columns)
    .where('id', '=', profileId)
    .executeTakeFirst()
  if (!row) return undefined
  const { look, hash, ...profile } = row
  const origins = await db.selectFrom('profileOrigins').select('origin').where('profileId', '=', profileId).orderBy('origin').execute()
  return { ...profile, look: readLook(look), logo: logoPath(profileId, hash), origins: origins.map(({ origin }) => origin) }
}

/** A seed that was never set is as ours. */
const readLook = (json: string): Look => ({ ...PLAIN_LOOK, ...(JSON.parse(json) as Partial<Look>) })

export const selectSlug = ({ db }: Context, slug: string) =>
  db.selectFrom('profiles').select('id').where('slug', '=', slug).executeTakeFirst()

/** Makes the next number and a free slug ours until the transaction ends. */
export const lockProfiles = (ctx: Writing) => lockTable(ctx, 'profiles')

type NewProfile = Pick<Profile, 'id' | 'name' | 'slug' | 'createdAt'>

/** Answers whether the profile was added: not when another has the slug. */
export async function insertProfile({ db }: Writing, profile: NewProfile): Promise<boolean> {
  const { newest } = await db
    .selectFrom('profiles')
    .select((eb) => eb.fn.max<number | null>('number').as('newest'))
    .executeTakeFirstOrThrow()
  const inserted = await db
    .insertInto('profiles')
    .values({ ...profile, nameKey: fold(profile.name), number: (newest ?? 0) + 1, welcomeMessage: '', version: 1 })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Answers whether the profile was still at `version`. */
export async function updateProfile(
  { db, profileId }: Writing,
  { origins, look, ...change }: EditProfile,
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('profiles')
    .set({
      ...change,
      ...(change.name !== undefined && { nameKey: fold(change.name) }),
      ...(look && { look: JSON.stringify(look) }),
      version: version + 1,
    })
    .where('id', '=', profileId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (origins) {
    await db.deleteFrom('profileOrigins').where('profileId', '=', profileId).execute()
    const rows = [...new Set(origins)].map((origin) => ({ profileId, origin }))
    if (rows.length > 0) await db.insertInto('profileOrigins').values(rows).execute()
  }
  return true
}

export async function listsOrigin({ db, profileId }: Pick<Context, 'db' | 'profileId'>, origin: string): Promise<boolean> {
  const row = await db
    .selectFrom('profileOrigins')
    .select('origin')
    .where('profileId', '=', profileId)
    .where('origin', '=', origin)
    .executeTakeFirst()
  return row !== undefined
}

export async function anyListsOrigin({ db }: Pick<Context, 'db'>, origin: string): Promise<boolean> {
  return (await db.selectFrom('profileOrigins').select('origin').where('origin', '=', origin).limit(1).executeTakeFirst()) !== undefined
}

export function selectEmbedKeys({ db, profileId }: Context): Promise<EmbedKey[]> {
  return db
    .selectFrom('embedKeys')
    .select(['key', 'kind', 'createdAt'])
    .where('profileId', '=', profileId)
    .orderBy('createdAt')
    .orderBy('key')
    .execute()
}

export function selectEmbedKey({ db, profileId }: Pick<Context, 'db' | 'profileId'>, key: string): Promise<EmbedKey | undefined> {
  return db
    .selectFrom('embedKeys')
    .select(['key', 'kind', 'createdAt'])
    .where('profileId', '=', profileId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function insertEmbedKey({ db, profileId }: Writing, key: EmbedKey): Promise<void> {
  await db
    .insertInto('embedKeys')
    .values({ ...key, profileId })
    .execute()
}

export async function deleteEmbedKey({ db, profileId }: Writing, key: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('embedKeys').where('profileId', '=', profileId).where('key', '=', key).executeTakeFirst()
  return numDeletedRows > 0n
}

/** The account's profiles by name. */
export async function selectMemberships({ db }: Context, accountId: string) {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('profiles', 'profiles.id', 'memberships.profileId')
    .leftJoin('profileLogos', 'profileLogos.profileId', 'profiles.id')
    .select(['profiles.id', 'profiles.name', 'profiles.slug', 'profileLogos.hash', 'memberships.role'])
    .where('memberships.accountId', '=', accountId)
    .orderBy('profiles.nameKey')
    .orderBy('profiles.id')
    .limit(1000)
    .execute()
  return rows.map(({ hash, ...row }) => ({ ...row, logo: logoPath(row.id, hash) }))
}

export function selectRole({ db, profileId }: Context, accountId: string) {
  return db
    .selectFrom('memberships')
    .select('role')
    .where('profileId', '=', profileId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

export async function insertMembership({ db, profileId, now }: Writing, accountId: string, role: Role): Promise<void> {
  await db.insertInto('memberships').values({ profileId, accountId, role, createdAt: now().toISOString() }).execute()
}

/** Whether nobody owns the operators' profile yet. */
export async function isUnowned(ctx: Context): Promise<boolean> {
  return (
    (await ctx.db.selectFrom('memberships').select('accountId').where('profileId', '=', ctx.profileId).limit(1).executeTakeFirst()) ===
    undefined
  )
}
