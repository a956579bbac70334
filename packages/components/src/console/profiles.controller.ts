import type { Membership } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { initialState, Task, TaskStatus } from '@lit/task'
import type { ReactiveControllerHost } from 'lit'
import type { Session } from '../core/session.js'
import { enterProfile, type Entrance, type Server } from './entrance.js'
import { choose, OPERATORS } from './memberships.js'

interface ProfilesHost extends ReactiveControllerHost {
  readonly session: Session
  readonly server: Server
  /** The view is about the server itself, not about one profile. */
  readonly mails: boolean
}

/** The operator's profiles, and the client of the one that the view is about. */
export class ProfilesController {
  readonly #named: () => string | undefined
  readonly #memberships: Task<readonly [Session], Membership[]>
  readonly #entrance: Task<readonly [string | undefined, Session], Entrance>
  readonly #host: ProfilesHost

  /** `named` is the profile that the address names. */
  constructor(host: ProfilesHost, named: () => string | undefined) {
    this.#host = host
    this.#named = named
    this.#memberships = new Task(host, {
      args: () => [host.session] as const,
      task: async ([session], { signal }) => (await session.client.me.profiles.list({ signal })).items,
    })
    this.#entrance = new Task(host, {
      args: () => [this.entered, host.session] as const,
      task: ([profileId, session]) => (profileId ? enterProfile(host.server, session, profileId) : initialState),
    })
  }

  get areKnown(): boolean {
    return this.#memberships.value !== undefined
  }

  get all(): readonly Membership[] {
    return this.#memberships.value ?? []
  }

  get current(): Membership | undefined {
    return choose(this.all, this.#named())
  }

  /** The id of the profile whose client the view needs. */
  get entered(): string | undefined {
    return this.#host.mails && this.areKnown ? OPERATORS : this.current?.profile.id
  }

  /** What the operator holds in it, once the server has said so. */
  get entrance(): Partial<Entrance> {
    return this.#entrance.status === TaskStatus.COMPLETE ? (this.#entrance.value ?? {}) : {}
  }

  /** Why there is none. */
  get failure(): ApiError | undefined {
    const refused = this.#memberships.error ?? (this.#entrance.status === TaskStatus.ERROR ? this.#entrance.error : undefined)
    return refused instanceof ApiError ? refused : undefined
  }

  /** Asks again which profiles there are. */
  load(): Promise<void> {
    return this.#memberships.run()
  }

  retry(): void {
    void (this.#memberships.error ? this.#memberships.run() : this.#entrance.run())
  }
}
