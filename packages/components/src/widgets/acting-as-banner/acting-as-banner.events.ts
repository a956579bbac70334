/** An operator no longer acts in a user's place on this page: they returned, their time was over, or the server ended it. */
export class ActingEndedEvent extends Event {
  /** The user in whose place they acted. */
  readonly userId: string

  constructor(userId: string) {
    super('acting-ended', { bubbles: true, composed: true })
    this.userId = userId
  }
}

declare global {
  interface HTMLElementEventMap {
    'acting-ended': ActingEndedEvent
  }
}
