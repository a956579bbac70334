import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Choice } from './filter-editor.js'

/** The types and groups that the profile has, asked for when somebody is about to choose one. */
export class FilterChoicesController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #client: () => Client | undefined
  #asked: Client | undefined
  #coming: Promise<void> | undefined
  #types: readonly Choice[] = []
  #groups: readonly Choice[] = []

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    this.#host = host
    this.#client = client
    host.addController(this)
  }

  get types(): readonly Choice[] {
    return this.#types
  }

  get groups(): readonly Choice[] {
    return this.#groups
  }

  hostUpdate(): void {
    if (this.#asked === this.#client()) return
    this.#asked = this.#client()
    this.#coming = undefined
    ;[this.#types, this.#groups] = [[], []]
  }

  /** What a group is called; its id where nobody knows. */
  readonly groupName = (id: string): string => this.#groups.find(({ value }) => value === id)?.name ?? id

  /** Asks once; what cannot be had now is asked for the next time. */
  readonly bring = (): Promise<void> => (this.#coming ??= this.#ask())

  async #ask(): Promise<void> {
    const client = this.#client()
    try {
      const schema = await client?.userSchema.get()
      if (client !== this.#client() || !schema) return
      this.#types = schema.types.map((name) => ({ value: name, name }))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#coming = undefined
    }
    this.#host.requestUpdate()
  }
}
