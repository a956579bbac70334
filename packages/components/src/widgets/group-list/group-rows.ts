import type { Group } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { numberFormat } from '../../messages/formats.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon } from '../../ui/icon.js'

interface RowsView {
  groups: readonly Group[]
  /** The id of the group that is chosen; `''` for all users. */
  chosen: string
  /** How many users there are in all, where the page says so. */
  total: number | null
  /** Whose settings are open. */
  open: string | undefined
  /** Whether the reader may change groups. */
  mayEdit: boolean
  choose: (group: Group | null) => void
  settings: (group: Group, event: Event) => void
  messages: MessagesController<'groupList'>
}

/** All users, and each group with its count and its settings. */
export function groupRows(view: RowsView): TemplateResult {
  const { groups, messages, total } = view
  const { all } = messages.words.groupList
  return html`
    <ul class="rows" part="list" role="list">
      <li class="rail-row">${choice(view, { id: '', name: all, count: total }, null)}</li>
      ${repeat(
        groups,
        ({ id }) => id,
        (group) => html`
          <li class=${`rail-row${view.mayEdit ? ' with-settings' : ''}`}>
            ${choice(view, group, group)}${view.mayEdit ? settings(view, group) : nothing}
          </li>
        `,
      )}
    </ul>
  `
}

function choice(view: RowsView, { id, name, count }: Pick<Group, 'id' | 'name'> & { count: number | null }, group: Group | null) {
  const { chosen, choose, messages } = view
  return html`
    <button
      class="rail-item"
      part="group"
      type="button"
      title=${name}
      data-id=${id}
      aria-current=${chosen === id ? 'true' : nothing}
      @click=${() => choose(group)}
    >
      <bdi class="clip">${name}</bdi>
      ${
        count === null
          ? nothing
          : html`<span class="count" aria-hidden="true">${numberFormat(messages.language).format(count)}</span
              ><span class="hidden">${messages.words.groupList.users(count)}</span>`
      }
    </button>
  `
}

const settings = ({ open, settings, messages }: RowsView, group: Group) => html`
  <button
    class="button square plain small"
    type="button"
    aria-label=${messages.words.groupList.settings(group.name)}
    aria-haspopup="menu"
    aria-expanded=${open === group.id ? 'true' : 'false'}
    @click=${(event: Event) => settings(group, event)}
  >
    ${icon('sliders')}
  </button>
`
