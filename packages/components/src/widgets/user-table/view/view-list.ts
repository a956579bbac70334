import { html, nothing, type TemplateResult } from 'lit'
import type { CommonMessages } from '../../../messages/common.messages.js'
import type { UserViewsMessages } from '../../../messages/user-views.messages.js'
import { icon } from '../../../ui/icon.js'
import { LONGEST_NAME, type Kept, type SavedView } from '../saved-views.js'

export interface ListView {
  kept: Kept
  /** The name of the view that was chosen last. */
  chosen: string
  /** The name of the view whose name is being changed. */
  renamed: string | null
  choose: (view: SavedView) => void
  save: (name: string) => void
  rename: (view: SavedView, name: string) => void
  /** Begins to change a name, or stops. */
  ask: (name: string | null) => void
  change: (part: Partial<Kept>) => void
  words: UserViewsMessages
  common: CommonMessages
}

/** The views that were saved, and a way to save another. */
export function viewList(view: ListView): TemplateResult {
  const { kept, words, chosen, save } = view
  return html`
    <p class="strong">${words.views}</p>
    ${
      kept.views.length
        ? html`<ul>
            ${kept.views.map((saved) => html`<li>${saved.name === view.renamed ? renaming(saved, view) : entry(saved, view)}</li>`)}
          </ul>`
        : html`<p class="small muted">${words.none}</p>`
    }
    ${nameForm({ value: chosen, word: words.keep, label: words.name, take: save })}
  `
}

function entry(saved: SavedView, { kept, chosen, choose, ask, change, words }: ListView) {
  const { name } = saved
  const isFirst = kept.first === name
  const remove = () => change({ views: kept.views.filter((other) => other !== saved), ...(isFirst && { first: '' }) })
  return html`
    <button class="menu-item" type="button" aria-current=${name === chosen ? 'true' : nothing} @click=${() => choose(saved)}>
      <bdi class="clip">${name}</bdi>
    </button>
    <button
      class="button plain square small"
      type="button"
      aria-pressed=${isFirst}
      aria-label=${words.first(name)}
      title=${words.first(name)}
      @click=${() => change({ first: isFirst ? '' : name })}
    >
      ${icon('home')}
    </button>
    ${tool('edit', words.rename(name), () => ask(name))} ${tool('trash', words.remove(name), remove)}
  `
}

const tool = (shape: 'edit' | 'trash', word: string, run: () => void) => html`
  <button class="button plain square small" type="button" aria-label=${word} title=${word} @click=${run}>${icon(shape)}</button>
`

const renaming = (saved: SavedView, { rename, words, common }: ListView) =>
  nameForm({ value: saved.name, word: common.save, label: words.name, take: (name) => rename(saved, name) })

interface NameForm {
  value: string
  label: string
  word: string
  take: (name: string) => void
}

function nameForm({ value, label, word, take }: NameForm) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const [input] = (event.currentTarget as HTMLFormElement).elements as unknown as [HTMLInputElement]
    const name = input.value.trim()
    if (name) take(name)
  }
  return html`
    <form class="name" @submit=${submit}>
      <input
        class="input"
        required
        maxlength=${LONGEST_NAME}
        dir="auto"
        autocomplete="off"
        aria-label=${label}
        placeholder=${label}
        .value=${value}
      />
      <button class="button small" type="submit">${word}</button>
    </form>
  `
}
