import type { UserFilter } from '@foyer/shared'

/** Of whom an action is asked: these users, or everybody whom the filter matches. */
export type Whom = { ids: readonly string[] } | { filter: UserFilter }

/** An action of the page's own was pressed. */
export class UserActionEvent extends Event {
  /** The action's name. */
  readonly action: string
  /** The users it is of; nobody where everybody is meant. */
  readonly ids: readonly string[]
  /** Where everybody is meant who matches; else `null`. */
  readonly filter: UserFilter | null

  constructor(action: string, whom: Whom) {
    super('user-action', { bubbles: true, composed: true, cancelable: true })
    this.action = action
    this.ids = 'ids' in whom ? whom.ids : []
    this.filter = 'filter' in whom ? whom.filter : null
  }
}

/** An action is to be shown otherwise. */
export class ActionChangeEvent extends Event {
  constructor() {
    super('foyer-action-change', { bubbles: true })
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-action': UserActionEvent
    'foyer-action-change': ActionChangeEvent
  }
}
