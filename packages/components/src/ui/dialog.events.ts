/** A dialog is about to close because the reader left it. Cancel it to stay open. */
export class DialogCloseEvent extends Event {
  constructor() {
    super('dialog-close', { bubbles: true, composed: true, cancelable: true })
  }
}

declare global {
  interface HTMLElementEventMap {
    'dialog-close': DialogCloseEvent
  }
}
