import type { User } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { UserTableMessages } from '../../messages/user-table.messages.js'
import { icon } from '../../ui/icon.js'
import { actionsFor, iconOf, lackFor, type Permissions, type UserAction } from '../../users/user-actions.js'

interface FootView {
  user: User
  permissions: Permissions
  run: (action: UserAction, user: User) => void
  words: UserTableMessages
}

/** What one does most with somebody in each status; the rest is in the menu. */
const MOST: readonly UserAction[] = ['edit', 'approve', 'invite', 'password']
const LAST: readonly UserAction[] = ['deactivate', 'reactivate', 'unban', 'reject']

export function foot(view: FootView): TemplateResult {
  const open = actionsFor(view.user)
  const [most, last] = [MOST, LAST].map((some) => some.filter((action) => open.includes(action)))
  const lacks = new Set([...most!, ...last!.slice(0, 1)].map((action) => lackFor(action, view.permissions)))
  return html`
    <footer class="foot" part="foot">
      ${most!.map((action) => button(action, view))}
      ${last!.slice(0, 1).map((action) => html`<span class="push"></span>${button(action, view)}`)}
      ${[...lacks].map((lack) => (lack ? html`<p class="why">${view.words.needs[lack]}</p>` : nothing))}
    </footer>
  `
}

function button(action: UserAction, { user, permissions, words, run }: FootView): TemplateResult {
  const lack = lackFor(action, permissions)
  return html`
    <button class="button" type="button" aria-disabled=${lack ? 'true' : nothing} @click=${() => lack ?? run(action, user)}>
      ${action === 'edit' ? icon(iconOf(action)) : nothing}${words.actions[action]}
    </button>
  `
}
