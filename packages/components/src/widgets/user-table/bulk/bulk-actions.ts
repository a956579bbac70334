import type { Permission, StatusAction, UserStatus } from '@foyer/shared'
import { allows } from '@foyer/shared/client'
import type { ManageAction } from '../../../messages/user-bulk.messages.js'
import type { IconName } from '../../../ui/icon.js'
import { lack, type Needed, type Permissions } from '../../../users/user-actions.js'

interface Deed {
  icon: IconName
  needs: Needed & Permission
  /** The steps of the status table of which one must be open to somebody. */
  steps?: readonly StatusAction[]
}

/** In the order of the menu. */
const DEEDS: Record<ManageAction, Deed> = {
  activate: { icon: 'play', needs: 'users:edit', steps: ['approve', 'reactivate', 'unban'] },
  deactivate: { icon: 'pause', needs: 'users:edit', steps: ['deactivate'] },
  ban: { icon: 'ban', needs: 'users:edit', steps: ['ban'] },
  invite: { icon: 'mail', needs: 'users:edit', steps: ['invite'] },
  resetPassword: { icon: 'key', needs: 'users:edit' },
  addTags: { icon: 'tag', needs: 'users:edit' },
  removeTags: { icon: 'tag', needs: 'users:edit' },
  addToGroup: { icon: 'users', needs: 'users:edit' },
  removeFromGroup: { icon: 'users', needs: 'users:edit' },
  setField: { icon: 'edit', needs: 'users:edit' },
  delete: { icon: 'trash', needs: 'users:delete', steps: ['delete', 'reject'] },
}

export const iconOf = (action: ManageAction): IconName => DEEDS[action].icon

/** What the viewer lacks for `action`, if anything. */
export const lackFor = (action: ManageAction, permissions: Permissions): Needed | undefined => lack(DEEDS[action].needs, permissions)

/** Actions that somebody in one of these statuses is open to; `null` stands for all statuses. */
export const actionsFor = (statuses: readonly UserStatus[] | null): ManageAction[] =>
  (Object.keys(DEEDS) as ManageAction[]).filter((action) => isOpen(action, statuses))

function isOpen(action: ManageAction, statuses: readonly UserStatus[] | null): boolean {
  if (statuses === null) return true
  if (action === 'resetPassword') return statuses.includes('active')
  const { steps } = DEEDS[action]
  return !steps || statuses.some((status) => steps.some((step) => allows(status, step)))
}
