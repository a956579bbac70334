import type { Permission, User, UserStatus } from '@foyer/shared'
import { STATUS_ACTIONS } from '@foyer/shared/client'
import type { IconName } from '../ui/icon.js'
import type { StatusStep } from './user.events.js'

/** Everything that can be done with one user. */
export type UserAction = 'open' | 'edit' | 'tags' | 'notify' | 'password' | 'actAs' | 'delete' | StatusStep
/** What a viewer may lack. */
export type Needed = Extract<Permission, `users:${'create' | 'edit' | 'delete' | 'act-as'}` | 'notifications:create'>
/** What a viewer holds; `null` where nobody knows, and the server decides. */
export type Permissions = readonly string[] | null

/** In the order of the tabs. */
export const STATUSES: readonly UserStatus[] = ['active', 'invited', 'pending', 'inactive', 'banned']

interface Deed {
  icon: IconName
  needs?: Needed
}

/** In the order of the menu. */
const DEEDS: Record<UserAction, Deed> = {
  open: { icon: 'user' },
  edit: { icon: 'edit', needs: 'users:edit' },
  tags: { icon: 'tag', needs: 'users:edit' },
  notify: { icon: 'bell', needs: 'notifications:create' },
  password: { icon: 'key', needs: 'users:edit' },
  actAs: { icon: 'sign-in', needs: 'users:act-as' },
  invite: { icon: 'mail', needs: 'users:edit' },
  approve: { icon: 'check', needs: 'users:edit' },
  deactivate: { icon: 'pause', needs: 'users:edit' },
  reactivate: { icon: 'play', needs: 'users:edit' },
  ban: { icon: 'ban', needs: 'users:edit' },
  unban: { icon: 'undo', needs: 'users:edit' },
  reject: { icon: 'close', needs: 'users:delete' },
  delete: { icon: 'trash', needs: 'users:delete' },
}

const everything = Object.keys(DEEDS) as UserAction[]
const always: readonly UserAction[] = ['open', 'edit', 'tags', 'notify']

/** These are for who can sign in. */
const signsIn: readonly UserAction[] = ['password', 'actAs']

/** These leave the status as it is, or the user gone. */
const stays: readonly UserAction[] = [...always, ...signsIn, 'invite', 'delete']

/** These end in something that cannot come back. */
const final: readonly UserAction[] = ['reject', 'delete']

export const iconOf = (action: UserAction): IconName => DEEDS[action].icon
export const isFinal = (action: UserAction): boolean => final.includes(action)

/** The anonymous user has no address, no password and one status. */
const ofNobody: readonly UserAction[] = ['open', 'edit', 'delete']

/** All that fits the user's status. */
export function actionsFor({ status, type }: User): UserAction[] {
  if (type === 'anonymous') return [...ofNobody]
  const open: readonly UserAction[] = [...STATUS_ACTIONS[status], ...(status === 'active' ? signsIn : [])]
  return everything.filter((action) => always.includes(action) || open.includes(action))
}

/** What leads to another status. */
export const stepsFor = (user: User): UserAction[] => actionsFor(user).filter((action) => !stays.includes(action))

/** What the viewer lacks for `action`, if anything. */
export const lackFor = (action: UserAction, permissions: Permissions): Needed | undefined =>
  // It begins with an operator's password, so nobody may without being known.
  lack(DEEDS[action].needs, action === 'actAs' ? (permissions ?? []) : permissions)

/** `needed`, unless it is held or nobody knows. */
export const lack = (needed: Needed | undefined, permissions: Permissions): Needed | undefined =>
  needed === undefined || permissions === null || permissions.includes(needed) ? undefined : needed
