import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface AskedOptions<Value> {
  client: () => Client | undefined
  ask: (client: Client) => Promise<Value>
}

/** Something of the profile that is asked for when somebody is about to need it, such as its fields or its groups. */
export class AskedController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: AskedOptions<Value>
  #asked: Client | undefined
  #coming: Promise<void> | undefined
  #failed = false
  #value: Value | null = null

  constructor(host: ReactiveControllerHost, options: AskedOptions<Value>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** `null` until it is known. */
  get value(): Value | null {
    return this.#value
  }

  hostUpdate(): void {
    const client = this.#options.client()
    if (this.#asked === client) return
    this.#asked = client
    this.#coming = undefined
    this.#failed = false
    this.#value = null
  }

  /** Asks once; what cannot be had now is asked for the next time. For what a reader does. */
  readonly bring = (): Promise<void> => (this.#coming ??= this.#ask())

  /** Asks once, whatever comes of it: every update may call it. */
  want(): void {
    if (this.#asked && !this.#failed) void this.bring()
  }

  /** Asks anew, where it was asked before; what is known stays until then. */
  async renew(): Promise<void> {
    if (!this.#coming) return
    this.#coming = this.#ask()
    await this.#coming
  }

  async #ask(): Promise<void> {
    const { client, ask } = this.#options
    const asked = client()
    try {
      const value = asked && (await ask(asked))
      if (asked === client()) this.#value = value ?? null
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (asked === client()) {
        this.#coming = undefined
        this.#failed = true
      }
    }
    this.#host.requestUpdate()
  }
}
