import type { ListedTag, Tag, TagColour } from '@foyer/shared'
import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { numberFormat } from '../../messages/formats.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon } from '../../ui/icon.js'
import { colourClass, tagWords } from './tag-face.js'
import { tagName, tagText } from './tag-text.js'

/** One row of what is offered: a tag there is, or the one that was typed. */
export interface Offer {
  tag: Tag
  listed: ListedTag | null
}

interface BoxView {
  label: string
  tags: readonly Tag[]
  most: number
  isDisabled: boolean
  colourOf: (tag: Tag) => TagColour | null
  text: string
  isOpen: boolean
  offers: readonly Offer[]
  /** The offer that Enter takes. */
  active: number
  error: ApiError | null
  type: (event: InputEvent) => void
  press: (event: KeyboardEvent) => void
  enter: () => void
  leave: () => void
  choose: (tag: Tag) => void
  remove: (tag: Tag) => void
  messages: MessagesController<'tagPicker'>
}

/** The tags that are chosen, where the next is typed, and what is offered for it. */
export function tagBox(view: BoxView): TemplateResult {
  const { tags, most, messages } = view
  const { tagPicker: words } = messages.words
  const isFull = tags.length >= most
  return html`
    <div class="box" part="box" @click=${focusInput}>
      <ul role="list" aria-label=${view.label || words.label}>
        ${repeat(tags, tagName, (tag) => chosen(view, tag))}
      </ul>
      ${isFull ? nothing : input(view)}
    </div>
    <div class="hidden" role="status">${view.isOpen && view.text ? words.found(view.offers.length) : ''}</div>
    ${isFull ? html`<p class="hint">${words.full(most)}</p>` : nothing}
    <div class="menu" part="menu" popover="manual">${view.isOpen ? offers(view) : nothing}</div>
  `
}

function chosen({ isDisabled, colourOf, remove, messages }: BoxView, tag: Tag): TemplateResult {
  const { tagPicker: words } = messages.words
  return html`
    <li class=${`tag-chip ${colourClass(colourOf(tag))}`} part="tag" title=${tagText(tag)}>
      ${tagWords(tag)}
      ${
        isDisabled
          ? nothing
          : html`<button class="drop" type="button" aria-label=${words.remove(tagText(tag))} @click=${() => remove(tag)}>
              ${icon('close')}
            </button>`
      }
    </li>
  `
}

function input({ label, text, isDisabled, isOpen, active, type, press, enter, leave, messages }: BoxView): TemplateResult {
  const { tagPicker: words } = messages.words
  return html`
    <input
      part="input"
      role="combobox"
      dir=${text ? 'auto' : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="301"
      aria-label=${label ? `${label}: ${words.add}` : words.add}
      aria-autocomplete="list"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="offers"
      aria-activedescendant=${isOpen && active >= 0 ? `offer-${String(active)}` : nothing}
      placeholder=${words.add}
      ?disabled=${isDisabled}
      .value=${text}
      @input=${type}
      @keydown=${press}
      @focus=${enter}
      @blur=${leave}
    />
  `
}

function offers(view: BoxView): TemplateResult {
  const { offers, active, error, messages } = view
  const { tagPicker: words } = messages.words
  return html`
    <ul id="offers" role="listbox" aria-label=${words.label}>
      ${offers.map((offer, at) => option(view, offer, at, at === active))}
    </ul>
    ${error ? html`<p class="none muted" role="alert">${messages.explain(error)}</p>` : nothing}
    ${offers.length === 0 && !error ? html`<p class="none muted">${words.none}</p>` : nothing}
  `
}

/** A press must not take the focus out of the field. */
const stay = (event: Event) => event.preventDefault()

function option({ choose, colourOf, messages }: BoxView, { tag, listed }: Offer, at: number, isActive: boolean): TemplateResult {
  const { tagPicker: words } = messages.words
  const face = listed
    ? html`<span class=${`tag-chip ${colourClass(colourOf(tag))}`}>${tagWords(tag)}</span
        ><span class="count" aria-hidden="true">${numberFormat(messages.language).format(listed.count)}</span
        ><span class="hidden">${words.users(listed.count)}</span>`
    : html`${icon('plus')}<bdi class="clip">${words.create(tagText(tag))}</bdi>`
  return html`
    <li
      class=${`menu-item${isActive ? ' active' : ''}`}
      id="offer-${at}"
      role="option"
      part="option"
      aria-selected=${isActive ? 'true' : 'false'}
      @mousedown=${stay}
      @click=${() => choose(tag)}
    >
      ${face}
    </li>
  `
}

function focusInput({ target, currentTarget }: Event): void {
  const box = currentTarget as HTMLElement
  if (target === box || (target as Element).matches('ul')) box.querySelector('input')?.focus()
}
