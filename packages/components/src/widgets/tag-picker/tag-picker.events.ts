import type { Job, ListedTag, RenameTag, Tag, TagColour } from '@foyer/shared'

const ahead = { bubbles: true, composed: true, cancelable: true }
const done = { bubbles: true, composed: true }

/** A tag is about to get another colour wherever it stands. */
export class TagColourEvent extends Event {
  readonly tag: Tag
  readonly colour: TagColour | null

  constructor(tag: Tag, colour: TagColour | null) {
    super('tag-colour', ahead)
    this.tag = tag
    this.colour = colour
  }
}

/** A tag got another colour. */
export class TagColouredEvent extends Event {
  readonly tag: ListedTag

  constructor(tag: ListedTag) {
    super('tag-coloured', done)
    this.tag = tag
  }
}

/** A tag is about to be renamed for everybody, or merged into another. */
export class TagRenameEvent extends Event {
  readonly renaming: Pick<RenameTag, 'from' | 'to' | 'merge'>

  constructor(renaming: Pick<RenameTag, 'from' | 'to' | 'merge'>) {
    super('tag-rename', ahead)
    this.renaming = renaming
  }
}

/** A tag was renamed for everybody, or merged into another; where many carry it, by a job that has begun. */
export class TagRenamedEvent extends Event {
  readonly renaming: Pick<RenameTag, 'from' | 'to' | 'merge'>
  /** How many users were changed so far. */
  readonly changed: number
  readonly job: Job | null

  constructor(renaming: Pick<RenameTag, 'from' | 'to' | 'merge'>, changed: number, job: Job | null) {
    super('tag-renamed', done)
    this.renaming = renaming
    this.changed = changed
    this.job = job
  }
}

declare global {
  interface HTMLElementEventMap {
    'tag-colour': TagColourEvent
    'tag-coloured': TagColouredEvent
    'tag-rename': TagRenameEvent
    'tag-renamed': TagRenamedEvent
  }
}
