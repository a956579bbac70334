import type { CreateGroup, EditGroup, Group } from '@foyer/shared'

const ahead = { bubbles: true, composed: true, cancelable: true }
const done = { bubbles: true, composed: true }

/** Another group is about to be chosen; `null` for all users. */
export class GroupSelectEvent extends Event {
  readonly group: Group | null

  constructor(group: Group | null) {
    super('group-select', ahead)
    this.group = group
  }
}

/** Another group was chosen; `null` for all users. */
export class GroupSelectedEvent extends Event {
  readonly group: Group | null

  constructor(group: Group | null) {
    super('group-selected', done)
    this.group = group
  }
}

/** A group is about to be made. */
export class GroupCreateEvent extends Event {
  readonly values: CreateGroup

  constructor(values: CreateGroup) {
    super('group-create', ahead)
    this.values = values
  }
}

/** A group was made. */
export class GroupCreatedEvent extends Event {
  readonly group: Group

  constructor(group: Group) {
    super('group-created', done)
    this.group = group
  }
}

/** A group is about to be changed: `group` as it is, `changes` as it will be. */
export class GroupEditEvent extends Event {
  readonly group: Group
  readonly changes: EditGroup

  constructor(group: Group, changes: EditGroup) {
    super('group-edit', ahead)
    this.group = group
    this.changes = changes
  }
}

/** A group was changed: `group` as it is now. */
export class GroupEditedEvent extends Event {
  readonly group: Group

  constructor(group: Group) {
    super('group-edited', done)
    this.group = group
  }
}

/** A group is about to be deleted for good. */
export class GroupDeleteEvent extends Event {
  readonly group: Group

  constructor(group: Group) {
    super('group-delete', ahead)
    this.group = group
  }
}

/** A group was deleted: `group` as it was. */
export class GroupDeletedEvent extends Event {
  readonly group: Group

  constructor(group: Group) {
    super('group-deleted', done)
    this.group = group
  }
}

declare global {
  interface HTMLElementEventMap {
    'group-select': GroupSelectEvent
    'group-selected': GroupSelectedEvent
    'group-create': GroupCreateEvent
    'group-created': GroupCreatedEvent
    'group-edit': GroupEditEvent
    'group-edited': GroupEditedEvent
    'group-delete': GroupDeleteEvent
    'group-deleted': GroupDeletedEvent
  }
}
