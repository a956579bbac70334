import { css, html, LitElement, type PropertyValues } from 'lit'
import { property, query } from 'lit/decorators.js'
import { base } from '../styles/base.styles.js'
import { dialog } from '../styles/dialog.styles.js'
import { DialogCloseEvent } from './dialog.events.js'

/**
 * A question over the page. Focus stays inside while it is open, and goes back to where it was.
 *
 * @tag foyer-dialog
 * @summary A modal dialog with a title, a body and a row of buttons.
 *
 * @slot - The body.
 * @slot foot - The buttons, the safest first. One with `autofocus` gets the focus.
 *
 * @fires {DialogCloseEvent} dialog-close - Escape was pressed, or the page behind was. Cancel it to stay open.
 *
 * @csspart dialog - The frame.
 * @csspart foot - The row of buttons.
 */
export class Dialog extends LitElement {
  static override styles = [
    base,
    dialog,
    css`
      :host {
        display: contents;
      }

      .dialog {
        inline-size: min(var(--_dialog-width, 460px), calc(100vi - 32px));
        max-block-size: calc(100dvb - 32px);
        padding: 0;
        overflow: auto;
        color: var(--_text);
        animation: rise var(--_slow) var(--_ease);
      }

      .dialog::backdrop {
        background: var(--_scrim);
      }

      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 4px;
        }
      }
    `,
  ]

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false

  /** Its title, which is also its name to a screen reader. */
  @property() heading = ''

  @query('dialog') private readonly dialog!: HTMLDialogElement

  override render() {
    return html`
      <dialog class="dialog" part="dialog" aria-labelledby="title" @cancel=${this.#refuse} @click=${this.#leave} @close=${this.#settle}>
        <div class="dialog-head"><h2 class="dialog-title" id="title">${this.heading}</h2></div>
        <div class="dialog-body"><slot></slot></div>
        <div class="dialog-foot" part="foot"><slot name="foot"></slot></div>
      </dialog>
    `
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.dialog.open === this.open) return
    if (this.open) this.#show()
    else this.dialog.close()
  }

  /** The browser looks for `autofocus` in its own tree only, not among what is slotted. */
  #show(): void {
    this.dialog.showModal()
    this.querySelector<HTMLElement>('[autofocus]')?.focus()
  }

  /** Asks to close, as Escape does. */
  #ask(): void {
    const event = new DialogCloseEvent()
    if (this.dispatchEvent(event)) this.open = false
  }

  #refuse(event: Event): void {
    if (event.target !== this.dialog) return
    event.preventDefault()
    this.#ask()
  }

  #leave(event: MouseEvent): void {
    if (event.target === this.dialog && isOutside(event, this.dialog)) this.#ask()
  }

  /** A browser may close it without asking, such as on a second Escape. It tells late: the dialog may be open again. */
  #settle(): void {
    if (!this.open || this.dialog.open) return
    this.open = false
    const event = new DialogCloseEvent()
    this.dispatchEvent(event)
  }
}

function isOutside({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-dialog': Dialog
  }
}
