import type { Group } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { restAfter } from '../../messages/resting.js'

/** What a dialog is about: a new group, the words of one, or its end. */
export type Asking = { about: 'create' } | { about: 'edit' | 'delete'; group: Group }

/** What is asked at the moment, and what came of the last answer. */
export class GroupFormController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #asking: Asking | null = null
  #error: ApiError | null = null
  #isEmpty = false
  #isBusy = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get asking(): Asking | null {
    return this.#asking
  }

  get error(): ApiError | null {
    return this.#error
  }

  /** The name was left out. */
  get isEmpty(): boolean {
    return this.#isEmpty
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  hostDisconnected(): void {
    this.ask(null)
  }

  ask(asking: Asking | null): void {
    this.#asking = asking
    this.#error = null
    this.#isEmpty = false
    this.#host.requestUpdate()
  }

  /** The name is being mended. */
  readonly mend = (): void => {
    if (!this.#isEmpty && this.#error?.code !== 'group_name_taken') return
    this.#isEmpty = false
    this.#error = null
    this.#host.requestUpdate()
  }

  refuseEmpty(): void {
    this.#isEmpty = true
    this.#host.requestUpdate()
  }

  /** Does it once at a time, and closes the dialog when it is done. */
  async send(run: () => Promise<void>): Promise<void> {
    if (this.#isBusy || restAfter(this.#error)) return
    this.#isBusy = true
    this.#error = null
    this.#host.requestUpdate()
    try {
      await run()
      this.#asking = null
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#error = error
    } finally {
      this.#isBusy = false
      this.#host.requestUpdate()
    }
  }
}
