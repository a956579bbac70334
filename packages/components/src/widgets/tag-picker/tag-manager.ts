import type { ListedTag, TagColour } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { numberFormat } from '../../messages/formats.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'
import { icon } from '../../ui/icon.js'
import { colourClass, tagWords } from './tag-face.js'
import type { TagListController } from './tag-list.controller.js'
import { tagName, tagText } from './tag-text.js'

/** The palette, as the server names it. */
const COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const satisfies readonly TagColour[]

interface ManagerView {
  list: TagListController
  isSignedIn: boolean
  mayEdit: boolean
  /** Whose colours are open. */
  open: ListedTag | undefined
  colours: (tag: ListedTag, event: Event) => void
  rename: (tag: ListedTag) => void
  messages: MessagesController<'tagPicker'>
}

/** Every tag of the profile with its count, its colour and its name to change. */
export function tagManager(view: ManagerView): TemplateResult {
  const { list, isSignedIn, messages } = view
  const { tagPicker: words, common } = messages.words
  const { items, error } = list
  if (!isSignedIn) return emptiness({ spot: 'denied', title: words.signedOut })
  if (error) return failure(error, { ...common, title: words.notLoaded, text: messages.explain(error) }, () => void list.load())
  if (!items) return loading(common.loading)
  if (items.length === 0 && !list.search) return emptiness({ spot: 'empty', ...words.empty })
  return html`
    ${search(view)}
    <ul class="rows" part="list" role="list" aria-label=${words.label}>
      ${repeat(items, tagName, (tag) => row(view, tag))}
    </ul>
    <div role="status">${items.length === 0 ? html`<p class="none muted">${words.noMatch(list.search)}</p>` : nothing}</div>
    ${list.hasMore ? html`<button class="button small more" type="button" @click=${list.more}>${words.more}</button>` : nothing}
  `
}

const loading = (word: string) => html`
  <div part="loading" role="status" aria-label=${word}>
    <ul class="rows" aria-hidden="true">
      ${[3, 2, 4].map((width) => html`<li class="row"><span class="bone w-${width}"></span></li>`)}
    </ul>
  </div>
`

function search({ list, messages }: ManagerView): TemplateResult {
  const { search } = messages.words.tagPicker
  return html`
    <div class="find with at-start">
      ${icon('search')}
      <input
        class="input"
        part="search"
        type="search"
        maxlength="301"
        aria-label=${search}
        placeholder=${search}
        .value=${list.search}
        @input=${({ target }: InputEvent) => list.find((target as HTMLInputElement).value)}
      />
    </div>
  `
}

function row({ list, mayEdit, open, colours, rename, messages }: ManagerView, tag: ListedTag): TemplateResult {
  const { tagPicker: words } = messages.words
  const name = tagText(tag)
  return html`
    <li class="row">
      <span class=${`tag-chip ${colourClass(list.colourOf(tag))}`} part="tag" title=${name}>${tagWords(tag)}</span>
      <span class="count" aria-hidden="true">${numberFormat(messages.language).format(tag.count)}</span>
      <span class="hidden">${words.users(tag.count)}</span>
      ${
        mayEdit
          ? html`
              <button
                class="button square plain small"
                type="button"
                aria-label=${words.colour(name)}
                aria-haspopup="menu"
                aria-expanded=${open === tag ? 'true' : 'false'}
                @click=${(event: Event) => colours(tag, event)}
              >
                ${icon('sliders')}
              </button>
              <button class="button square plain small" type="button" aria-label=${words.rename(name)} @click=${() => rename(tag)}>
                ${icon('edit')}
              </button>
            `
          : nothing
      }
    </li>
  `
}

interface ColoursView {
  tag: ListedTag | undefined
  colour: TagColour | null
  choose: (colour: TagColour | null) => void
  move: (event: KeyboardEvent) => void
  messages: MessagesController<'tagPicker'>
}

/** The palette as a menu. */
export function colourMenu({ tag, colour, choose, move, messages }: ColoursView): TemplateResult {
  const { tagPicker: words } = messages.words
  return html`
    <div class="menu" part="menu" popover role="menu" aria-label=${words.colour(tag ? tagText(tag) : '')} @keydown=${move}>
      ${[null, ...COLOURS].map(
        (choice) => html`
          <button
            class="menu-item"
            type="button"
            role="menuitemradio"
            aria-checked=${choice === colour ? 'true' : 'false'}
            @click=${() => choose(choice)}
          >
            <span class=${`tag-chip swatch ${choice ? colourClass(choice) : 'plain'}`} aria-hidden="true"></span
            >${choice ? words.colours[choice] : words.plain} ${choice === colour ? icon('check') : nothing}
          </button>
        `,
      )}
    </div>
  `
}
