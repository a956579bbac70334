import { allows, type CreateBulk, type GroupUsersChange, type StatusAction, type User, type UserStatus } from '@foyer/shared'
import type { Writing } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'
import { resetPassword } from '../auth/passwords.service.js'
import { addToGroup, removeFromGroup } from '../groups/group-users.service.js'
import type { JobKind } from '../jobs/job-runner.service.js'
import { changeStatus, removeUser, restoreStatus, takeStep, type StatusBefore } from '../users/user-status.service.js'
import { restoreDetails, retag, setDetail, setField, type Replaced } from '../users/user-changes.service.js'
import { findMatching, holdUsers } from '../users/user-walk.service.js'
import { readUser } from '../users/users.service.js'

/** What a bulk change does; with whom, where it was given a filter. */
export type BulkSpec = Omit<CreateBulk, 'ids'>

type Before = { status: StatusBefore } | { details: Replaced } | { was: 'in' | 'out'; group: string }
type Act = (ctx: Writing, spec: BulkSpec, user: User) => Promise<Before | null>

/** One change of many users, one after the other as if somebody made each by hand. */
export const bulkKind: JobKind = {
  find: (ctx, { filter }: BulkSpec, range) => findMatching(ctx, filter!, range),
  hold: (ctx, { action, tags = [], field, group }: BulkSpec, userIds) => {
    const keys = [...tags.map(({ key }) => key), ...(field === undefined ? [] : [field])]
    return holdUsers(ctx, userIds, { tagKeys: action === 'delete' ? null : keys, groupIds: group === undefined ? [] : [group] })
  },
  act: async (ctx, spec: BulkSpec, userId) => {
    const user = await readUser(ctx, userId)
    if (user.type === 'anonymous') throw conflict('anonymous', 'The anonymous user is left out of bulk changes.')
    return ACTS[spec.action](ctx, spec, user)
  },
  undo: async (ctx, _, userId, before: Before) => {
    if ('status' in before) await restoreStatus(ctx, userId, before.status)
    else if ('details' in before) await restoreDetails(ctx, userId, before.details)
    else await MEMBERSHIP[before.was](ctx, before.group, userId)
  },
}

const step =
  (to: UserStatus, actionFor: (user: User) => Exclude<StatusAction, 'delete' | 'reject'>): Act =>
  async (ctx, { reason, until }, user) => {
    if (user.status === to) throw unchanged()
    const also = { ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) }
    return { status: await takeStep(ctx, user.id, { action: actionFor(user), ...also }) }
  }

const ACTIVATIONS = ['approve', 'reactivate', 'unban'] as const

const ACTS: Readonly<Record<BulkSpec['action'], Act>> = {
  activate: step('active', ({ status }) => ACTIVATIONS.find((action) => allows(status, action)) ?? 'reactivate'),
  deactivate: step('inactive', () => 'deactivate'),
  ban: step('banned', () => 'ban'),
  delete: async (ctx, _, { id, status }) => {
    await (allows(status, 'reject') ? changeStatus(ctx, id, { action: 'reject' }) : removeUser(ctx, id))
    return null
  },
  invite: async (ctx, _, { id }) => {
    await changeStatus(ctx, id, { action: 'invite' })
    return null
  },
  addTags: async (ctx, { tags = [] }, { id }) => ({ details: await retag(ctx, id, { add: tags }) }),
  removeTags: async (ctx, { tags = [] }, { id }) => ({ details: await retag(ctx, id, { remove: tags }) }),
  setField: async (ctx, { field, value }, { id }) => ({ details: await setField(ctx, id, field!, value ?? null) }),
  setDetail: async (ctx, { detail, value }, { id }) => ({ details: await setDetail(ctx, id, detail!, value ?? null) }),
  addToGroup: async (ctx, { group }, { id }) => {
    await MEMBERSHIP.in(ctx, group!, id)
    return { was: 'out', group: group! }
  },
  removeFromGroup: async (ctx, { group }, { id }) => {
    await MEMBERSHIP.out(ctx, group!, id)
    return { was: 'in', group: group! }
  },
  resetPassword: async (ctx, _, { id }) => {
    await resetPassword(ctx, id, { way: 'link' })
    return null
  },
}

/** Puts one user into a group or out of it. */
const MEMBERSHIP = {
  in: (ctx: Writing, group: string, id: string) => addToGroup(ctx, group, [id]).then(refuseUnchanged),
  out: (ctx: Writing, group: string, id: string) => removeFromGroup(ctx, group, [id]).then(refuseUnchanged),
}

function refuseUnchanged({ changed, missing }: GroupUsersChange): void {
  if (missing.length > 0) throw notFound('user')
  if (changed === 0) throw unchanged()
}

const unchanged = () => conflict('unchanged', 'Nothing was to change.')
