import type { User } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { UserTableMessages } from '../messages/user-table.messages.js'
import { icon } from '../ui/icon.js'
import { status } from '../ui/status.js'
import { lackFor, stepsFor, type Permissions } from './user-actions.js'

interface StatusView {
  words: UserTableMessages
  permissions: Permissions
  deeds: { menu: (user: User, kind: 'status', button: HTMLButtonElement) => void }
  expanded: boolean
  /** Its place in a grid. */
  cell?: string
}

/** The status, which opens a menu of others where the viewer may choose one. */
export function statusButton(user: User, { words, permissions, deeds, expanded, cell }: StatusView): TemplateResult {
  const word = words.statuses[user.status]
  if (stepsFor(user).every((action) => lackFor(action, permissions))) return status(user.status, word)
  return html`
    <button
      class=${`status-select status ${user.status}`}
      part="status"
      type="button"
      data-cell=${cell ?? nothing}
      tabindex=${cell ? '-1' : nothing}
      aria-haspopup="menu"
      aria-expanded=${expanded}
      aria-label=${words.statusIs(word)}
      @click=${(event: Event) => deeds.menu(user, 'status', event.currentTarget as HTMLButtonElement)}
    >
      ${icon(`s-${user.status}`)}<span>${word}</span>${icon('chevron-down')}
    </button>
  `
}
