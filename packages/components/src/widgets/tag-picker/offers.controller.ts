import type { Tag } from '@foyer/shared'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { place } from '../../controllers/place.js'
import type { Offer } from './tag-box.js'
import type { TagListController } from './tag-list.controller.js'
import { isSame, readTag, searchOf, tagName } from './tag-text.js'

/** As many tags are offered at once. */
const MOST = 8

interface OffersOptions {
  list: TagListController
  tags: () => readonly Tag[]
  /** Whether a tag may be chosen that nobody carries yet. */
  mayCreate: () => boolean
  choose: (tag: Tag) => void
  panel: () => HTMLElement | null
  anchor: () => Element | null
}

/** What is typed into the field, what is offered for it, and the keys that choose (ARIA, combobox with a list). */
export class OffersController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: OffersOptions
  #text = ''
  #isOpen = false
  #active = -1

  constructor(host: ReactiveControllerHost, options: OffersOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get text(): string {
    return this.#text
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Which offer the arrows are at; -1 for what was typed. */
  get active(): number {
    return this.#active
  }

  get all(): readonly Offer[] {
    const { list, tags, mayCreate } = this.#options
    const listed = list.items ?? []
    const begin = searchOf(this.#text).toLowerCase()
    // Until the answer is here, what came before it is narrowed by what can be told from here.
    const begins = (item: Tag) => list.isCurrent || tagName(item).toLowerCase().startsWith(begin)
    const free = listed.filter((item) => begins(item) && !tags().some((tag) => isSame(tag, item))).slice(0, MOST)
    const typed = readTag(this.#text)
    const isNew = typed !== null && mayCreate() && ![...tags(), ...listed].some((tag) => isSame(tag, typed))
    return [
      ...free.map((item) => ({ tag: { key: item.key, value: item.value }, listed: item })),
      ...(isNew ? [{ tag: typed, listed: null }] : []),
    ]
  }

  hostConnected(): void {
    addEventListener('resize', this.#place)
    addEventListener('scroll', this.#place, { capture: true, passive: true })
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#place)
    removeEventListener('scroll', this.#place, { capture: true })
    this.close()
  }

  hostUpdated(): void {
    const panel = this.#options.panel()
    if (!panel?.isConnected) return
    if (this.#isOpen !== panel.matches(':popover-open')) panel.togglePopover(this.#isOpen)
    this.#place()
    panel.querySelector('.active')?.scrollIntoView({ block: 'nearest' })
  }

  readonly open = (): void => this.#become(true)
  readonly close = (): void => this.#become(false)

  /** What was typed is chosen, so that nobody loses it by going on to the next field. */
  readonly leave = (): void => {
    const typed = readTag(this.#text)
    if (typed && this.#options.mayCreate()) this.choose(typed)
    this.close()
  }

  readonly type = ({ target }: InputEvent): void => {
    this.#write((target as HTMLInputElement).value)
    this.open()
  }

  /** Put it on the field: `@keydown`. Backspace in the empty field is left to the host. */
  readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Enter' && (this.#text.trim() || this.#active >= 0)) {
      event.preventDefault()
      this.#take()
    } else if (event.key === 'Escape' && this.#isOpen) {
      event.preventDefault()
      event.stopPropagation()
      this.close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      this.#step(event.key === 'ArrowDown' ? 1 : -1)
    }
  }

  choose(tag: Tag): void {
    this.#write('')
    this.#options.choose(tag)
  }

  #write(text: string): void {
    if (text !== this.#text) this.#options.list.find(text)
    this.#text = text
    this.#active = -1
    this.#host.requestUpdate()
  }

  #become(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return
    this.#isOpen = isOpen
    this.#active = -1
    this.#host.requestUpdate()
  }

  /** Around the offers, and by way of what was typed. */
  #step(by: number): void {
    this.open()
    const places = this.all.length + 1
    this.#active = ((this.#active + 1 + by + places) % places) - 1
    this.#host.requestUpdate()
  }

  /** The offer at hand; else what was typed, where it may be chosen. */
  #take(): void {
    const { list, mayCreate } = this.#options
    const typed = readTag(this.#text)
    const offered = this.all[this.#active]
    if (offered) this.choose(offered.tag)
    else if (typed && (mayCreate() || list.items?.some((item) => isSame(item, typed)))) this.choose(typed)
    else if (list.isCurrent && this.all[0]) this.choose(this.all[0].tag)
  }

  readonly #place = (): void => {
    const [panel, anchor] = [this.#options.panel(), this.#options.anchor()]
    if (this.#isOpen && panel && anchor) place(panel, anchor, 'start', 4)
  }
}
