import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { place } from './place.js'

interface PopoverOptions {
  /** The element with the `popover` attribute, once drawn. */
  panel: () => HTMLElement | null | undefined
  /** Which edge of the button it lines up with. Default `end`. */
  align?: 'start' | 'end'
  /** Pixels between the two. Default 8. */
  gap?: number
  opened?: () => void
  closed?: () => void
}

/**
 * Opens a native popover beside the button that asked, and keeps it there. The browser closes it on Escape and on a press elsewhere, and
 * gives the focus back to the button. Use it with the `menu` style, which reads the place.
 */
export class PopoverController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: PopoverOptions
  #trigger: HTMLButtonElement | undefined
  #tidy: AbortController | undefined
  #heldFocus = false

  constructor(host: ReactiveControllerHost, options: PopoverOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get isOpen(): boolean {
    return this.#tidy !== undefined
  }

  /** The button it was opened by, for `aria-expanded` on one of many. */
  get trigger(): HTMLButtonElement | undefined {
    return this.isOpen ? this.#trigger : undefined
  }

  toggle(trigger: HTMLButtonElement): void {
    if (this.isOpen && this.#trigger === trigger) this.close()
    else this.open(trigger)
  }

  open(trigger: HTMLButtonElement): void {
    const panel = this.#options.panel()
    if (!panel) return
    if (this.isOpen) panel.hidePopover()
    this.#trigger = trigger
    this.#tidy = new AbortController()
    const { signal } = this.#tidy
    panel.addEventListener('beforetoggle', this.#noteFocus, { signal })
    panel.addEventListener('toggle', (event) => event.newState === 'closed' && this.#settle(), { signal })
    globalThis.addEventListener('resize', this.#place, { signal })
    globalThis.addEventListener('scroll', this.#place, { signal, capture: true, passive: true })
    const size = new ResizeObserver(this.#place)
    size.observe(panel)
    signal.addEventListener('abort', () => size.disconnect())
    panel.showPopover()
    setTimeout(() => this.#claim(panel, trigger))
    this.#place()
    this.#host.requestUpdate()
    this.#options.opened?.()
  }

  close(): void {
    if (!this.isOpen) return
    this.#options.panel()?.hidePopover()
    this.#settle()
  }

  hostDisconnected(): void {
    this.#settle()
  }

  readonly #place = (): void => {
    const panel = this.#options.panel()
    const { align = 'end', gap = 8 } = this.#options
    if (panel && this.#trigger) place(panel, this.#trigger, align, gap)
  }

  /** Else a press on the button closes the panel before its click asks to toggle it, which would open it again. The click that opened it must be over. */
  #claim(panel: HTMLElement, trigger: HTMLButtonElement): void {
    if (this.trigger !== trigger) return
    trigger.popoverTargetElement = panel
    trigger.popoverTargetAction = 'hide'
  }

  readonly #noteFocus = ({ currentTarget, newState }: ToggleEvent): void => {
    this.#heldFocus = newState === 'closed' && (currentTarget as Element).matches(':focus-within')
  }

  #settle(): void {
    if (!this.#tidy) return
    if (this.#heldFocus && this.#isFocusLost()) this.#trigger!.focus()
    this.#tidy.abort()
    this.#tidy = undefined
    this.#trigger!.popoverTargetElement = null
    this.#host.requestUpdate()
    this.#options.closed?.()
  }

  /** The browser left the focus with nobody, or in what can no longer be seen. */
  #isFocusLost(): boolean {
    const panel = this.#options.panel()
    const { activeElement } = panel?.getRootNode() as Document | ShadowRoot
    return document.activeElement === document.body || !!panel?.contains(activeElement)
  }
}
