import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface SearchOptions {
  /** The search box, where there is one. */
  box: () => HTMLInputElement | null
  search: (text: string) => void
}

/** Milliseconds without a key before it searches. */
const PATIENCE = 200

/** A search box that waits until one has typed, is cleared by Escape, and is reached by `/` from anywhere on the page that is not typed into. */
export class UserSearchController implements ReactiveController {
  readonly #options: SearchOptions
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: SearchOptions) {
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#reach)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#reach)
    clearTimeout(this.#timer)
  }

  /** Put it on the box: `@input`. */
  readonly type = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#options.search(this.#options.box()?.value ?? ''), PATIENCE)
  }

  /** Put it on the box: `@keydown`. */
  readonly leave = (event: KeyboardEvent): void => {
    const box = this.#options.box()
    if (event.key !== 'Escape' || !box?.value) return
    event.preventDefault()
    event.stopPropagation()
    this.clear()
  }

  clear(): void {
    const box = this.#options.box()
    if (box) box.value = ''
    clearTimeout(this.#timer)
    this.#options.search('')
  }

  readonly #reach = (event: KeyboardEvent): void => {
    const box = this.#options.box()
    const plain = event.key === '/' && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!plain || !box?.checkVisibility({ visibilityProperty: true }) || isTyping(event.composedPath()[0])) return
    event.preventDefault()
    box.focus()
    box.select()
  }
}

/** Whether keys go into what has the focus, or something modal keeps them. */
const isTyping = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable || inDialog(target))

/** A modal dialog may be around any of the shadow roots that the target is in. */
function inDialog(element: Element): boolean {
  if (element.closest('dialog, foyer-dialog, [popover]')) return true
  const root = element.getRootNode()
  return root instanceof ShadowRoot && inDialog(root.host)
}
