import type { ReactiveControllerHost } from 'lit'
import { moveFocus } from './move-focus.js'
import { PopoverController } from './popover-controller.js'

interface MenuOptions {
  /** The element with `popover` and `role="menu"`, once drawn. */
  panel: () => HTMLElement | null | undefined
  align?: 'start' | 'end'
}

/** A popover with `role="menu"`: arrows, Home, End and first letters move; Escape and Tab close; focus goes back to the button. */
export class MenuController {
  readonly #panel: () => HTMLElement | null | undefined
  readonly #popover: PopoverController

  constructor(host: ReactiveControllerHost, { panel, align = 'end' }: MenuOptions) {
    this.#panel = panel
    this.#popover = new PopoverController(host, { panel, align, gap: 4 })
  }

  get isOpen(): boolean {
    return this.#popover.isOpen
  }

  get trigger(): HTMLButtonElement | undefined {
    return this.#popover.trigger
  }

  /** Opens the menu at `trigger` with the focus on its first item, or closes it. The host may redraw the items before. */
  toggle(trigger: HTMLButtonElement): void {
    this.#popover.toggle(trigger)
    if (this.isOpen) this.#items()[0]?.focus()
  }

  close(): void {
    this.#popover.close()
  }

  /** Put it on the menu: `@keydown=${this.#menu.move}`. */
  readonly move = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.close()
    else moveFocus(event, this.#items(), 'vertical')
  }

  #items(): HTMLElement[] {
    return [...(this.#panel()?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([disabled])') ?? [])]
  }
}
