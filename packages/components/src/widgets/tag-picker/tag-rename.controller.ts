import type { ListedTag } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { restAfter } from '../../messages/resting.js'

/** What is wrong with the new name, as far as can be seen from here. */
export type NameFault = 'keyMissing' | 'colon' | 'same'

/** Which tag is being renamed, and what came of the last try. */
export class TagRenameController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #tag: ListedTag | null = null
  #fault: NameFault | null = null
  #error: ApiError | null = null
  #isBusy = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get tag(): ListedTag | null {
    return this.#tag
  }

  get fault(): NameFault | null {
    return this.#fault
  }

  get error(): ApiError | null {
    return this.#error
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** The new name is taken, and the next try merges. */
  get merges(): boolean {
    return this.#error?.code === 'tag_exists'
  }

  hostDisconnected(): void {
    this.ask(null)
  }

  ask(tag: ListedTag | null): void {
    this.#tag = tag
    this.mend()
  }

  refuse(fault: NameFault): void {
    this.#fault = fault
    this.#host.requestUpdate()
  }

  /** The name is being changed: what was said of the last one no longer holds. */
  readonly mend = (): void => {
    this.#fault = null
    this.#error = null
    this.#host.requestUpdate()
  }

  /** Does it once at a time, and closes the dialog when it is done. */
  async send(run: () => Promise<void>): Promise<void> {
    if (this.#isBusy || restAfter(this.#error)) return
    this.#isBusy = true
    this.#host.requestUpdate()
    try {
      await run()
      this.ask(null)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#error = error
    } finally {
      this.#isBusy = false
      this.#host.requestUpdate()
    }
  }
}
