import type { EditUserSchema, UserSchema } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { restAfter } from '../../messages/resting.js'
import { difference, draftOf, isChanged, schemaOf, type Difference, type Draft } from './schema-draft.js'

/** A profile's types and fields while somebody edits them: loaded, changed, and saved by the version that was seen. */
export class SchemaController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #client: () => Client | undefined
  #of: Client | undefined
  #seen: UserSchema | null = null
  #draft: Draft | null = null
  #newer: UserSchema | null = null
  #error: ApiError | null = null
  #isSaving = false

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    this.#host = host
    this.#client = client
    host.addController(this)
  }

  /** `null` until it is here. */
  get draft(): Draft | null {
    return this.#draft
  }

  /** Why it could not be loaded, or was not saved. */
  get error(): ApiError | null {
    return this.#error
  }

  get isSaving(): boolean {
    return this.#isSaving
  }

  get isChanged(): boolean {
    return this.#draft !== null && this.#seen !== null && isChanged(this.#draft, this.#seen)
  }

  /** What somebody else saved while it was edited here; `null` as long as nobody did. */
  get newer(): Difference | null {
    return this.#newer && this.#seen && difference(this.#seen, this.#newer)
  }

  hostUpdate(): void {
    const client = this.#client()
    if (client === this.#of) return
    this.#of = client
    this.#draft = this.#seen = this.#newer = null
    void this.load()
  }

  readonly load = async (): Promise<void> => {
    const client = this.#of
    this.#error = null
    if (!client) return
    const schema = await this.#attempt(() => client.userSchema.get())
    if (schema && client === this.#of) this.#take(schema)
  }

  change(part: Partial<Draft>): void {
    if (this.#draft) this.#draft = { ...this.#draft, ...part }
    // What the server found wrong it named by place, and places move.
    if (this.#error?.status === 400) this.#error = null
    this.#host.requestUpdate()
  }

  /** What was changed goes; where somebody else was faster, theirs stands. */
  readonly discard = (): void => {
    const schema = this.#newer ?? this.#seen
    if (schema) this.#take(schema)
  }

  /** Saves, once at a time, over what somebody else saved if the reader has seen that. Answers the schema, or `null` where it was refused. */
  async save(announce: (schema: EditUserSchema) => boolean): Promise<UserSchema | null> {
    const seen = this.#newer ?? this.#seen
    if (!this.#of || !this.#draft || !seen || this.#isSaving || restAfter(this.#error)) return null
    const schema = schemaOf(this.#draft)
    if (!announce(schema)) return null
    this.#isSaving = true
    const saved = await this.#send(this.#of, seen, schema)
    this.#isSaving = false
    this.#host.requestUpdate()
    return saved
  }

  /** Where somebody else was faster, theirs is fetched beside. */
  async #send({ userSchema }: Client, seen: UserSchema, schema: EditUserSchema): Promise<UserSchema | null> {
    this.#host.requestUpdate()
    const saved = await this.#attempt(() => userSchema.edit(seen, schema))
    if (saved) this.#take(saved)
    else if (this.#error?.code === 'version_conflict') this.#newer = await this.#attempt(() => userSchema.get())
    return saved
  }

  #take(schema: UserSchema): void {
    this.#seen = schema
    this.#draft = draftOf(schema)
    this.#newer = null
    this.#error = null
    this.#host.requestUpdate()
  }

  async #attempt<Result>(act: () => Promise<Result>): Promise<Result | null> {
    try {
      const result = await act()
      this.#error = null
      return result
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#error = error
      return null
    } finally {
      this.#host.requestUpdate()
    }
  }
}
