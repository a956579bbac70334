import { allows, OPERATORS, type ChangeStatus, type StatusAction, type User, type UserStatus } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { publish, transaction, within, type Context, type Writing } from '../../core/context.js'
import { conflict, invalid } from '../../core/errors.js'
import { endSessions } from '../../core/sessions.js'
import { USERS } from '../../realtime/bus.js'
import { leaveGroups, renameMember } from '../groups/membership.service.js'
import { leaveProfiles } from '../profiles/members.service.js'
import { dropAvatar } from './avatars.service.js'
import { mailInvitation } from './invitation.service.js'
import { deleteUser, endBan, selectEndedBans, selectLastSignIn, selectStanding, selectUser, updateStatus } from './users.queries.js'
import { existing, refuseAnonymous, refuseOwnAccount } from './refusals.js'

const PAST = {
  approve: 'approved',
  reject: 'rejected',
  deactivate: 'deactivated',
  reactivate: 'reactivated',
  ban: 'banned',
  unban: 'unbanned',
  invite: 'invited',
} as const satisfies Record<ChangeStatus['action'], string>

/** Takes one step of the status table, or throws `status_conflict`. Whoever is not active afterwards has no session left. Answers nothing when the user was rejected, and so deleted. */
export async function changeStatus(ctx: Context, id: string, { action, until, reason }: ChangeStatus): Promise<User | undefined> {
  authorize(ctx, action === 'reject' ? 'users:delete' : 'users:edit')

  refuseOwnAccount(ctx, id)
  if (until !== undefined && (action !== 'ban' || Date.parse(until) <= ctx.now().getTime()))
    throw invalid({ until: 'Choose a time to come, for a ban.' })
  if (reason !== undefined && action !== 'ban' && action !== 'deactivate')
    throw invalid({ reason: 'Only a ban or a deactivation has a reason.' })
  return transaction(ctx, async (ctx) => {
    const user = existing(await selectUser(ctx, id))
    refuse(user, action)
    if (action === 'reject') return remove(ctx, user, 'user.rejected')

    const to = await statusAfter(ctx, user, action)
    const at = ctx.now().toISOString()
    const also = {
      statusReason: reason ?? '',
      bannedUntil: action === 'ban' && until !== undefined ? new Date(until).toISOString() : null,
      invitedAt: action === 'invite' || to === 'invited' ? at : null,
    }
    if (!(await updateStatus(ctx, id, { from: user.status, to, ...also }))) throw outdated()
    if (action === 'invite') await mailInvitation(ctx, user)
    if (to !== 'active') await endSessions(ctx, id)
    await audit(ctx, `user.${PAST[action]}`, id)
    publish(ctx, USERS)
    return existing(await selectUser(ctx, id))
  })
}

/** The user whose password may be taken away now: somebody who is active, and not oneself. */
export async function readResettable(ctx: Context, id: string): Promise<User> {
  authorize(ctx, ctx.profileId === OPERATORS ? 'profile:edit' : 'users:edit')

  refuseOwnAccount(ctx, id)
  const user = existing(await selectUser(ctx, id))
  refuseAnonymous(user)
  if (user.status !== 'active') throw conflict('status_conflict', `A user who is ${user.status} has no password to reset.`)
  return user
}

/** The user in whose place somebody may act: one who could sign in themselves. */
export async function readActable(ctx: Context, id: string): Promise<User> {
  authorize(ctx, 'users:read')

  const user = existing(await selectUser(ctx, id))
  refuseAnonymous(user)
  if (user.status !== 'active') throw conflict('status_conflict', `A user who is ${user.status} cannot sign in.`)
  return user
}

/** A status as it was before a step, and the version that this step led to. */
export type StatusBefore = NonNullable<Awaited<ReturnType<typeof selectStanding>>> & { version: number }

/** Takes the step, and answers what was before. */
export async function takeStep(ctx: Context, id: string, change: ChangeStatus): Promise<StatusBefore> {
  authorize(ctx, 'users:edit')

  return transaction(ctx, async (ctx) => {
    const before = await selectStanding(ctx, id)
    const user = await changeStatus(ctx, id, change)
    return { ...before!, version: user!.version }
  })
}

/** Gives a user back the status that a step took from them. Throws 409 `changed_since` where somebody changed them after it. Sessions that ended stay so. */
export async function restoreStatus(ctx: Context, id: string, { version, status, ...also }: StatusBefore): Promise<void> {
  authorize(ctx, 'users:edit')

  refuseOwnAccount(ctx, id)
  await transaction(ctx, async (ctx) => {
    const user = existing(await selectUser(ctx, id))
    if (user.version !== version) throw conflict('changed_since', 'Somebody changed this user since.')
    if (!(await updateStatus(ctx, id, { from: user.status, to: status, ...also }))) throw outdated()
    if (status !== 'active') await endSessions(ctx, id)
    await audit(ctx, 'user.status_restored', id)
    publish(ctx, USERS)
  })
}

/** Deletes a user with everything of theirs; it cannot be undone. */
export async function removeUser(ctx: Context, id: string): Promise<undefined> {
  authorize(ctx, 'users:delete')

  refuseOwnAccount(ctx, id)
  return transaction(ctx, async (ctx) => {
    const user = existing(await selectUser(ctx, id))
    refuse(user, 'delete')
    return remove(ctx, user, 'user.deleted')
  })
}

/** Makes an invited person active who proved their address by a code, with the name and password they chose. Answers whether an invitation was open. */
export async function acceptInvitation(
  ctx: Writing,
  user: { id: string; status: UserStatus; invitedAt: string | null },
  person: { name: string; passwordHash: string },
): Promise<boolean> {
  allowAnyone(ctx)

  const open = user.invitedAt !== null && (user.status === 'invited' || user.status === 'inactive')
  if (!open) return false
  const accepted = await updateStatus(ctx, user.id, {
    from: user.status,
    to: 'active',
    ...person,
    invitedAt: null,
    emailVerifiedAt: ctx.now().toISOString(),
  })
  if (!accepted) return false
  await renameMember(ctx, user.id, person.name)
  await audit(ctx, 'user.invitation_accepted', user.id)
  publish(ctx, USERS)
  return true
}

/** Lifts the bans of any profile that have run out. A job; answers how many. */
export async function liftEndedBans(ctx: Context): Promise<number> {
  allowAnyone(ctx)

  const ended = await selectEndedBans(ctx)
  for (const { profileId, id } of ended) {
    await transaction(within(ctx, profileId), async (ctx) => {
      if (!(await endBan(ctx, id))) return
      await audit(ctx, 'user.unbanned', id)
      publish(ctx, USERS)
    })
  }
  return ended.length
}

/** Whoever carries this tag cannot be deleted; its value says why. TagoIO's users have it too. */
const DELETION_PROTECTION = '_deletion_protection'

async function remove(ctx: Writing, user: User, action: 'user.deleted' | 'user.rejected'): Promise<undefined> {
  const protection = user.tags.find(({ key }) => key === DELETION_PROTECTION)
  if (protection) throw conflict('deletion_protected', protection.value || 'This user is protected from deletion by a tag.')
  await leaveProfiles(ctx, user.id)
  await leaveGroups(ctx, user.id)
  await dropAvatar(ctx, user.id)
  if (!(await deleteUser(ctx, user.id, user.status))) throw outdated()
  await endSessions(ctx, user.id)
  await audit(ctx, action, user.id)
  publish(ctx, USERS)
}

function refuse(user: User, action: StatusAction): void {
  if (action !== 'delete') refuseAnonymous(user)
  if (!allows(user.status, action)) throw conflict('status_conflict', `A user who is ${user.status} cannot be treated so.`)
}

/** Whoever never signed in goes back to being invited, for nobody knows that they ever came. */
async function statusAfter(ctx: Writing, user: User, action: Exclude<ChangeStatus['action'], 'reject'>): Promise<UserStatus> {
  if (action === 'invite') return user.status
  if (action === 'deactivate') return 'inactive'
  if (action === 'ban') return 'banned'
  if (action === 'reactivate') return (await selectLastSignIn(ctx, user.id))?.lastSignInAt == null ? 'invited' : 'active'
  return 'active'
}

const outdated = () => conflict('status_conflict', 'Somebody else changed this user at the same moment.')
