import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { CountdownController } from '../../controllers/countdown-controller.js'
import { moveFocus } from '../../controllers/move-focus.js'
import type { Part, PartController } from '../../controllers/part-controller.js'
import { PopoverController } from '../../controllers/popover-controller.js'
import type { Inbox, Tab } from './inbox.js'

/** Pixels from the end of the list at which older ones are fetched. */
const AHEAD = 400

/** Times grow old while one reads. */
const MINUTE = 60_000

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }

/** The panel while it is open: keeps its list fresh, fetches older ones on the way down, waits out a busy server, moves by keyboard. */
export class PanelController implements ReactiveController {
  readonly #host: Host
  readonly #inbox: () => Inbox | undefined
  readonly #part: PartController<Part>
  readonly #countdown: CountdownController
  readonly #popover: PopoverController
  #isWaiting = false
  #clock: ReturnType<typeof setInterval> | undefined

  constructor(host: Host, inbox: () => Inbox | undefined, part: PartController<Part>) {
    this.#host = host
    this.#inbox = inbox
    this.#part = part
    this.#countdown = new CountdownController(host)
    this.#popover = new PopoverController(host, {
      panel: () => this.#find('.feed-pop'),
      opened: () => this.#open(),
      closed: () => clearInterval(this.#clock),
    })
    host.addController(this)
  }

  get isOpen(): boolean {
    return this.#popover.isOpen
  }

  /** Seconds until a busy server is asked again; 0 when it need not rest. */
  get pause(): number {
    return this.#isWaiting && this.#inbox()?.feed.failure?.status === 429 ? this.#countdown.left : 0
  }

  /** Whether the reader sees the newest, or will on opening. */
  readonly isAtTop = (): boolean => !this.isOpen || !this.#part.here || this.#find('.feed-scroll')!.scrollTop < 1

  readonly toggle = (event: Event): void => {
    this.#popover.toggle(event.currentTarget as HTMLButtonElement)
  }

  readonly close = (): void => {
    this.#popover.close()
  }

  hostUpdated(): void {
    const feed = this.#inbox()?.feed
    if (!feed || !this.isOpen || !this.#part.here) return
    if (this.#isWaiting && !this.#countdown.left) {
      this.#isWaiting = false
      feed.doubt()
    }
    if (feed.isStale && !feed.busy && !feed.failure) void this.#refresh()
    else this.#fetchAhead()
  }

  select(tab: Tab): void {
    this.#find('.feed-scroll')!.scrollTop = 0
    this.#inbox()!.show(tab)
  }

  /** Tries again what failed. */
  readonly retry = (): void => {
    const { feed } = this.#inbox()!
    if (feed.failed === 'older') void feed.more()
    else feed.doubt()
    this.#host.requestUpdate()
  }

  /** Shows what arrived while the reader was further down, and goes there. */
  readonly admit = async (): Promise<void> => {
    this.#inbox()!.feed.admit()
    await this.#host.updateComplete
    this.#find('.feed-scroll')!.scrollTop = 0
    this.#find('.feed-item')?.focus()
  }

  readonly scroll = (): void => {
    if (this.isAtTop()) this.#inbox()!.feed.admit()
    this.#fetchAhead()
  }

  /** Page Up and Page Down go from one to the next, as the ARIA pattern of a feed says. */
  readonly turnPage = (event: KeyboardEvent): void => {
    const step = { PageDown: 1, PageUp: -1 }[event.key]
    const items = this.#findAll('article')
    if (step === undefined || !items.length) return
    event.preventDefault()
    const at = items.findIndex((item) => item.matches(':focus-within'))
    items[Math.min(Math.max(at + step, 0), items.length - 1)]!.focus()
  }

  /** The tab that has the focus is the one shown. */
  readonly moveTab = (event: KeyboardEvent): void => {
    const tabs = this.#findAll('.tab')
    if (moveFocus(event, tabs, 'horizontal')) tabs.find((tab) => tab.matches(':focus'))?.click()
  }

  /** Brings what the panel is drawn with, if it is not there yet. */
  readonly fill = async (): Promise<void> => {
    await this.#part.bring()
    await this.#host.updateComplete
    if (this.isOpen && this.#part.here) this.#welcome()
  }

  #open(): void {
    this.#clock = setInterval(() => this.#host.requestUpdate(), MINUTE)
    if (this.#part.here) this.#welcome()
    else void this.fill()
  }

  #welcome(): void {
    const { feed } = this.#inbox()!
    this.#find('.feed-scroll')!.scrollTop = 0
    feed.admit()
    if (feed.failure && !this.pause) feed.doubt()
    this.#host.requestUpdate()
    this.#find('.feed-heading')!.focus()
  }

  async #refresh(): Promise<void> {
    const inbox = this.#inbox()!
    await inbox.refresh()
    const { failure } = inbox.feed
    if (failure?.status !== 429 || failure.retryAfter === null) return
    this.#isWaiting = true
    this.#countdown.start(failure.retryAfter)
  }

  #fetchAhead(): void {
    const { feed } = this.#inbox()!
    const { scrollHeight, scrollTop, clientHeight } = this.#find('.feed-scroll')!
    if (!feed.failure && scrollHeight - scrollTop - clientHeight < AHEAD) void feed.more()
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector)
  }

  #findAll(selector: string): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)]
  }
}
