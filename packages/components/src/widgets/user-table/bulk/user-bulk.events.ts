import type { Job } from '@foyer/shared'

/** The reader wants everybody selected who matches. */
export class BulkAllEvent extends Event {
  constructor() {
    super('bulk-all')
  }
}

/** The reader wants nobody selected any more. */
export class BulkClearEvent extends Event {
  constructor() {
    super('bulk-clear')
  }
}

/** A change of many users has ended. */
export class BulkEndedEvent extends Event {
  readonly job: Job

  constructor(job: Job) {
    super('bulk-ended')
    this.job = job
  }
}

declare global {
  interface HTMLElementEventMap {
    'bulk-all': BulkAllEvent
    'bulk-clear': BulkClearEvent
    'bulk-ended': BulkEndedEvent
  }
}
