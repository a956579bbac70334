import type { Job, UserStatus } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../../messages/messages.js'
import type { ManageAction, UserBulkMessages } from '../../../messages/user-bulk.messages.js'
import { icon } from '../../../ui/icon.js'
import type { Permissions } from '../../../users/user-actions.js'
import type { UserTableAction } from '../user-table-action.js'
import { actionsFor, iconOf, lackFor } from './bulk-actions.js'
import type { BulkJobController } from './bulk-job.controller.js'

type Press = (event: Event) => void

interface Choice {
  /** How many match, to select them all; `null` where nobody has counted them, nothing where there are no more. */
  more: number | null | undefined
  isOpen: boolean
  toggle: Press
  move: (event: KeyboardEvent) => void
  everybody: Press
  clear: Press
  items: readonly TemplateResult[]
  words: UserBulkMessages
}

/** What can be done with whom is selected. */
export const choiceBar = ({ more, isOpen, toggle, move, everybody, clear, items, words }: Choice): TemplateResult => html`
  ${
    more === undefined
      ? nothing
      : html`<button class="button link" type="button" @click=${everybody}>
          ${more === null ? words.selectMatching : words.selectEverybody(more)}
        </button>`
  }
  <span class="deeds">
    <button class="button small manage" type="button" aria-haspopup="menu" aria-expanded=${isOpen} @click=${toggle}>
      ${words.manage}${icon('chevron-down')}
    </button>
    <div class="menu" part="menu" popover role="menu" aria-label=${words.manage} @keydown=${move}>${items}</div>
    <button class="button square small" type="button" aria-label=${words.clear} @click=${clear}>${icon('close')}</button>
  </span>
`

interface Items {
  statuses: readonly UserStatus[] | null
  permissions: Permissions
  /** The page's own actions. */
  own: readonly UserTableAction[]
  ask: (action: ManageAction) => void
  press: (action: UserTableAction) => void
  words: Words<'bulk' | 'users'>
}

/** Ours, then the page's own. */
export function menuItems({ statuses, permissions, own, ask, press, words }: Items): TemplateResult[] {
  const item = (action: ManageAction) => {
    const needed = lackFor(action, permissions)
    const look = action === 'delete' ? 'menu-item danger' : 'menu-item'
    const word = html`${words.bulk.actions[action]}${needed ? html`<span class="menu-why">${words.users.needs[needed]}</span>` : nothing}`
    return menuItem({ look, shape: icon(iconOf(action)), word, isOff: Boolean(needed), run: () => ask(action) })
  }
  const ownItem = (action: UserTableAction) =>
    menuItem({ look: 'menu-item own', shape: nothing, word: action.label, isOff: action.disabled, run: () => press(action) })
  const line = own.length > 0 ? [html`<hr class="menu-line" />`] : []
  return [...actionsFor(statuses).map(item), ...line, ...own.map(ownItem)]
}

interface Item {
  look: string
  shape: unknown
  word: unknown
  isOff: boolean
  run: () => void
}

const menuItem = ({ look, shape, word, isOff, run }: Item) => html`
  <button
    class=${look}
    type="button"
    role="menuitem"
    tabindex="-1"
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${() => isOff || run()}
  >
    ${shape}<span>${word}</span>
  </button>
`

/** How many of all a job has passed. */
export function passedOf({ done, skipped, failed, total }: Job): [passed: number, total: number] {
  const passed = done + skipped + failed
  return [passed, Math.max(total, passed)]
}

/** How far a change is. */
export function progressBar(title: string, job: BulkJobController, words: UserBulkMessages): TemplateResult {
  const [passed, total] = passedOf(job.job!)
  return html`
    <progress max=${Math.max(total, 1)} .value=${passed} aria-label=${title}></progress>
    <span class="deeds">
      <button class="button small" type="button" @click=${() => job.run(({ jobs }, id) => jobs.cancel(id))}>${words.stop}</button>
    </span>
  `
}

interface Result {
  job: BulkJobController
  report: () => void
  dismiss: () => void
  words: Words<'bulk'>
}

/** What can be done after a change. */
export function resultBar({ job, report, dismiss, words: { bulk, common } }: Result): TemplateResult {
  const { skipped, failed } = job.job!
  const button = (word: string, run: () => void) => html`<button class="button small" type="button" @click=${run}>${word}</button>`
  return html`
    <span class="deeds result">
      ${skipped + failed > 0 ? button(bulk.report, report) : nothing}
      ${failed > 0 ? button(bulk.retry, () => job.run(({ jobs }, id) => jobs.retry(id))) : nothing}
      ${job.canUndo ? button(common.undo, () => job.run(({ jobs }, id) => jobs.undo(id))) : nothing}
    </span>
    <button class="button square small close" type="button" aria-label=${common.close} @click=${dismiss}>${icon('close')}</button>
  `
}
