import { ReactiveElement, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { ActionChangeEvent, UserActionEvent, type Whom } from './user-table-action.events.js'

/**
 * An action of the page's own in the `<user-table>` around it. It draws nothing: the table shows it where it belongs.
 *
 * @tag user-table-action
 * @summary Adds an action of the page's own to a table of users.
 *
 * @fires {UserActionEvent} user-action - It was pressed. Cancelable: then those selected stay selected.
 */
export class UserTableAction extends ReactiveElement {
  /** What stands on it. */
  @property() label = ''

  /** What the event calls it; the label unless set. */
  @property() name = ''

  /** `one` puts it into each row's menu, `many` into *Manage*, `always` into the head. */
  @property() enable: 'always' | 'one' | 'many' = 'one'

  /** Shows it, and lets nobody press it. */
  @property({ type: Boolean, reflect: true }) disabled = false

  /** Tells the page, unless it is disabled. Answers whether the page let it happen. */
  press(whom: Whom): boolean {
    if (this.disabled) return false
    const event = new UserActionEvent(this.name || this.label, whom)
    return this.dispatchEvent(event)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const event = new ActionChangeEvent()
    this.dispatchEvent(event)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-table-action': UserTableAction
  }
}
