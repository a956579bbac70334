import type { ApiError } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { CountdownController } from '../../controllers/countdown-controller.js'
import type { UserListController } from './user-list.controller.js'

/** Seconds to wait where the server did not say. */
const PATIENCE = 5

/** Waits as long as a busy server asks for, and then loads the list by itself. */
export class UserPauseController implements ReactiveController {
  readonly #list: UserListController
  readonly #countdown: CountdownController
  #error: ApiError | null = null
  #over: ApiError | null = null

  constructor(host: ReactiveControllerHost, list: UserListController) {
    this.#list = list
    this.#countdown = new CountdownController(host)
    host.addController(this)
  }

  /** Seconds left; 0 when there is no pause. */
  get left(): number {
    return this.#error ? this.#countdown.left : 0
  }

  hostUpdate(): void {
    const { error } = this.#list
    const limited = error?.status === 429 ? error : null
    if (limited && limited !== this.#error) this.#countdown.start(limited.retryAfter ?? PATIENCE)
    this.#error = limited
    if (!limited || limited === this.#over || this.#countdown.left) return
    this.#over = limited
    void this.#list.load()
  }
}
