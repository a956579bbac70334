import type { Role } from './schemas/profile.js'

/** Everything that can be granted in a profile. */
export const PERMISSIONS = [
  'users:read',
  'users:create',
  'users:edit',
  'users:delete',
  'users:act-as',
  'notifications:create',
  'profile:read',
  'profile:edit',
  'mails:read',
  'audit:read',
] as const

export type Permission = (typeof PERMISSIONS)[number]

const editing: readonly Permission[] = ['users:read', 'users:create', 'users:edit', 'notifications:create', 'profile:read']

/** What each built-in role gives a member of a profile. Users have no role: they have a `type`. */
export const ROLES: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  admin: PERMISSIONS.filter((permission) => permission !== 'audit:read'),
  editor: editing,
  viewer: ['users:read', 'profile:read'],
}
