import {
  OPERATORS,
  ROLES,
  type CreateProfile,
  type EditProfile,
  type EmbedConfig,
  type EmbedKey,
  type EmbedToken,
  type Membership,
  type Profile,
  type Role,
} from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { publish, transaction, within, type Context, type Writing } from '../../core/context.js'
import { newEmbedKey, profileIdOf } from '../../core/embed-key.js'
import { conflict, forbidden, notFound, versionConflict } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { slugOf } from '../../core/slug.js'
import { lifeOf } from '../../core/token-kinds.js'
import { signToken } from '../../core/tokens.js'
import { ACCESS } from '../../realtime/bus.js'
import {
  deleteEmbedKey,
  insertEmbedKey,
  insertMembership,
  insertProfile,
  listsOrigin,
  lockProfiles,
  selectEmbedKey,
  selectEmbedKeys,
  selectMemberships,
  selectProfile,
  selectRole,
  selectSlug,
  updateProfile,
} from './profiles.queries.js'

export async function readProfile(ctx: Context): Promise<Profile> {
  authorize(ctx, 'profile:read')

  return existing(ctx)
}

/** Changes what the caller saw at `version`, or throws `version_conflict`. */
export async function editProfile(ctx: Context, change: EditProfile, version: number): Promise<Profile> {
  authorize(ctx, 'profile:edit')

  return transaction(ctx, async (ctx) => {
    if (change.slug !== undefined) await claimSlug(ctx, change.slug)
    if (!(await updateProfile(ctx, change, version))) throw versionConflict()
    await audit(ctx, 'profile.edited', ctx.profileId)
    if (change.origins) publish(ctx, ACCESS)
    return existing(ctx)
  })
}

/** Makes a profile that the signed-in account owns. */
export async function createProfile(ctx: Context, input: CreateProfile): Promise<Profile> {
  authorizeUser(ctx)

  if (ctx.profileId !== OPERATORS) throw forbidden()
  const { id: accountId } = ctx.actor
  return transaction(ctx, (ctx) => foundProfile(ctx, accountId, input))
}

/** Adds a profile with its owner, under an id of its own or the given one. A given slug must be free; one made of the name gets a number until it is. */
export async function foundProfile(
  ctx: Writing,
  accountId: string,
  { name, slug }: CreateProfile,
  id = newId(ctx.now()),
): Promise<Profile> {
  allowAnyone(ctx)

  const at = ctx.now()
  const inProfile = within(ctx, id)
  await lockProfiles(ctx)
  const free = slug ?? (await freeSlug(ctx, slugOf(name)))
  if (!(await insertProfile(inProfile, { id: inProfile.profileId, name, slug: free, createdAt: at.toISOString() }))) throw slugTaken()
  await insertMembership(inProfile, accountId, 'owner')
  await audit(inProfile, 'profile.created', inProfile.profileId)
  return existing(inProfile)
}

async function claimSlug(ctx: Writing, slug: string): Promise<void> {
  await lockProfiles(ctx)
  const holder = await selectSlug(ctx, slug)
  if (holder && holder.id !== ctx.profileId) throw slugTaken()
}

async function freeSlug(ctx: Writing, wanted: string): Promise<string> {
  let slug = wanted
  for (let n = 2; await selectSlug(ctx, slug); n++) slug = `${wanted}-${String(n)}`
  return slug
}

/** The profiles of the signed-in account, and what it may do in each. */
export async function listMemberships(ctx: Context): Promise<{ items: Membership[] }> {
  authorizeUser(ctx)

  if (ctx.profileId !== OPERATORS) throw forbidden()
  const memberships = await selectMemberships(ctx, ctx.actor.id)
  return { items: memberships.map(({ role, ...profile }) => ({ profile, role, permissions: permissionsIn(profile.id, role) })) }
}

/** Exchanges the account's session for a token that the widgets of one of its profiles work with, on the page that asks. */
export async function enterProfile(ctx: Context, profileId: string): Promise<EmbedToken> {
  authorizeUser(ctx)

  const target = within(ctx, profileId)
  const member = ctx.profileId === OPERATORS ? await selectRole(target, ctx.actor.id) : undefined
  if (!member) throw notFound('profile')
  if (ctx.origin !== ctx.url && !(await listsOrigin(target, ctx.origin)))
    throw forbidden('origin_not_allowed', 'This page is not one of the profile’s own.')

  const permissions = permissionsIn(profileId, member.role)
  const { id, sessionId, authTime } = ctx.actor
  const claims = { sub: id, jti: newId(ctx.now()), sid: sessionId, azp: ctx.origin, permissions, auth_time: authTime, act: { sub: id } }
  return { accessToken: await signToken(target, 'embed+jwt', claims), expiresIn: lifeOf('embed+jwt'), profileId, permissions }
}

/** What a role gives there: nobody acts in an operator's place. */
const permissionsIn = (profileId: string, role: Role) =>
  ROLES[role].filter((permission) => profileId !== OPERATORS || permission !== 'users:act-as')

export async function listEmbedKeys(ctx: Context): Promise<{ items: EmbedKey[] }> {
  authorize(ctx, 'profile:read')

  return { items: await selectEmbedKeys(ctx) }
}

/** Adds a public key: a new one, or the given one. */
export async function createEmbedKey(ctx: Context, kind: EmbedKey['kind'], key = newEmbedKey(kind, ctx.profileId)): Promise<EmbedKey> {
  authorize(ctx, 'profile:edit')

  if (ctx.profileId === OPERATORS) throw conflict('operators_have_no_key', 'The operators’ own profile is not embedded by a key.')
  return transaction(ctx, async (ctx) => {
    const embedKey = { key, kind, createdAt: ctx.now().toISOString() }
    await insertEmbedKey(ctx, embedKey)
    await audit(ctx, 'embed_key.created', key)
    return embedKey
  })
}

/** Takes a key out of use; pages that carry it stop working. */
export async function removeEmbedKey(ctx: Context, key: string): Promise<undefined> {
  authorize(ctx, 'profile:edit')

  await transaction(ctx, async (ctx) => {
    if (!(await deleteEmbedKey(ctx, key))) throw notFound('embed_key')
    await audit(ctx, 'embed_key.deleted', key)
  })
}

/** What a page learns from its public key. */
export async function readEmbedConfig(ctx: Context, key: string): Promise<EmbedConfig> {
  allowAnyone(ctx)

  const profileId = profileIdOf(key)
  const target = profileId === null ? undefined : within(ctx, profileId)
  const profile = target && (await selectEmbedKey(target, key)) && (await selectProfile(target))
  if (!profile) throw notFound('embed_key')
  return { profileId: profile.id, name: profile.name }
}

/** How the profile is called in mails and messages, and where its first page is. */
export async function describeProfile(ctx: Context): Promise<{ profile: string; slug: string; site: string; welcomeMessage: string }> {
  allowAnyone(ctx)

  const { name, slug, origins, welcomeMessage } = await existing(ctx)
  return { profile: name, slug, site: origins[0] ?? '', welcomeMessage }
}

async function existing(ctx: Context): Promise<Profile> {
  const profile = await selectProfile(ctx)
  if (!profile) throw notFound('profile')
  return profile
}

const slugTaken = () => conflict('slug_taken', 'Another profile has this short name.')
