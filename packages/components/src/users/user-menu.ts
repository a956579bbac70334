import type { User } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { UserTableMessages } from '../messages/user-table.messages.js'
import { icon } from '../ui/icon.js'
import { actionsFor, iconOf, isFinal, lackFor, stepsFor, type Permissions, type UserAction } from './user-actions.js'

export type MenuKind = 'all' | 'status'

/** An action of the page's own. */
export interface OwnAction {
  readonly label: string
  readonly disabled: boolean
  press: (whom: { ids: readonly string[] }) => boolean
}

interface MenuView {
  /** Whether there is something to open. */
  opens: boolean
  user: User
  kind: MenuKind
  permissions: Permissions
  /** The page's own. */
  own: readonly OwnAction[]
  words: UserTableMessages
  run: (action: UserAction, user: User) => void
  close: () => void
}

/** What can be done with a user, in groups; or which status they can be given. */
export function userMenu(view: MenuView): TemplateResult {
  if (view.kind === 'status') return html`${current(view)}${stepsFor(view.user).map((action) => item(action, view))}`
  const actions = actionsFor(view.user).filter((action) => view.opens || action !== 'open')
  const isFirst = (action: UserAction) => action === 'open' || action === 'edit' || action === 'tags'
  const middle = actions.filter((action) => !isFirst(action) && !isFinal(action))
  const items = (group: UserAction[]) => group.map((action) => item(action, view))
  const own = view.own.map((action) => ownItem(action, view))
  const groups = [items(actions.filter(isFirst)), items(middle), own, items(actions.filter(isFinal))].filter((group) => group.length)
  return html`${groups.map((group, at) => html`${at ? html`<hr class="menu-line" />` : nothing}${group}`)}`
}

const current = ({ user, words, close }: MenuView) => html`
  <button class="menu-item status ${user.status}" type="button" role="menuitemradio" aria-checked="true" tabindex="-1" @click=${close}>
    ${icon(`s-${user.status}`)}<span>${words.statuses[user.status]}</span>${icon('check')}
  </button>
`

function item(action: UserAction, { user, permissions, words, run }: MenuView) {
  const lack = lackFor(action, permissions)
  return html`
    <button
      class=${`menu-item${isFinal(action) ? ' danger' : ''}`}
      part="menu-item"
      type="button"
      role="menuitem"
      tabindex="-1"
      data-action=${action}
      aria-disabled=${lack ? 'true' : nothing}
      @click=${() => lack ?? run(action, user)}
    >
      ${icon(iconOf(action))}
      <span>${words.actions[action]}${lack ? html`<span class="menu-why">${words.needs[lack]}</span>` : nothing}</span>
    </button>
  `
}

function ownItem(action: OwnAction, { user, close }: MenuView) {
  const press = () => {
    close()
    action.press({ ids: [user.id] })
  }
  return html`
    <button
      class="menu-item own"
      part="menu-item"
      type="button"
      role="menuitem"
      tabindex="-1"
      aria-disabled=${action.disabled ? 'true' : nothing}
      @click=${() => action.disabled || press()}
    >
      <span>${action.label}</span>
    </button>
  `
}
