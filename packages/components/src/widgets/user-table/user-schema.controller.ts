import type { UserField, UserSchema } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Which types and fields the profile gives its users, asked for when somebody is about to need them. */
export class UserSchemaController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #client: () => Client | undefined
  #asked: Client | undefined
  #coming: Promise<void> | undefined
  #schema: UserSchema | null = null

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    this.#host = host
    this.#client = client
    host.addController(this)
  }

  /** `null` until it is known. */
  get schema(): UserSchema | null {
    return this.#schema
  }

  hostUpdate(): void {
    if (this.#asked === this.#client()) return
    this.#asked = this.#client()
    this.#coming = undefined
    this.#schema = null
  }

  field(key: string): UserField | undefined {
    return this.#schema?.fields.find((field) => field.key === key)
  }

  /** Asks once; what cannot be had now is asked for the next time. */
  readonly bring = (): Promise<void> => (this.#coming ??= this.#ask())

  async #ask(): Promise<void> {
    const client = this.#client()
    try {
      const schema = await client?.userSchema.get()
      if (client === this.#client()) this.#schema = schema ?? null
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#coming = undefined
    }
    this.#host.requestUpdate()
  }
}
