import { html, type LitElement, type TemplateResult } from 'lit'
import { UserTableAction } from './user-table-action.js'

/** The actions that the page put into the table, as they are now. */
export class HostActionsController {
  readonly #host: LitElement
  #all: readonly UserTableAction[] = []

  constructor(host: LitElement) {
    this.#host = host
  }

  /** Those of one kind, in the order of the page. */
  of(enable: UserTableAction['enable']): UserTableAction[] {
    return this.#all.filter((action) => action.enable === enable)
  }

  /** Draw it once. What is in it is never seen. */
  render(): TemplateResult {
    return html`<slot hidden @slotchange=${this.#gather} @foyer-action-change=${this.#redraw}></slot>`
  }

  readonly #gather = ({ currentTarget }: Event): void => {
    this.#all = (currentTarget as HTMLSlotElement).assignedElements().filter((element) => element instanceof UserTableAction)
    this.#redraw()
  }

  readonly #redraw = (): void => this.#host.requestUpdate()
}
