import type { Profile } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { changesOf, draftOf, FIELDS, isChanged, rebase, type DraftField, type ProfileDraft } from './profile-draft.js'

interface Loaded {
  profile: Profile
  draft: ProfileDraft
}

/** A profile's settings while somebody edits them: loaded, typed, saved by the version that was seen, and joined with what others saved meanwhile. */
export class ProfileFormController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #current: () => Client | undefined
  #client: Client | undefined
  #loaded: Loaded | null = null
  #failure: ApiError | null = null
  #faults: Partial<Record<DraftField, string>> = {}
  #contested: ReadonlySet<DraftField> = new Set()
  #isSaving = false

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    this.#host = host
    this.#current = client
    host.addController(this)
  }

  get loaded(): Loaded | null {
    return this.#loaded
  }

  /** Why they could not be loaded, or saved. */
  get failure(): ApiError | null {
    return this.#failure
  }

  get faults(): Partial<Record<DraftField, string>> {
    return this.#faults
  }

  /** The fields that somebody else saved otherwise while they were edited here. */
  get contested(): ReadonlySet<DraftField> {
    return this.#contested
  }

  /** Somebody else saved meanwhile, and the reader has not answered to it. */
  get isStale(): boolean {
    return this.#failure?.code === 'version_conflict'
  }

  get isSaving(): boolean {
    return this.#isSaving
  }

  get isChanged(): boolean {
    return this.#loaded !== null && isChanged(this.#loaded.draft, this.#loaded.profile)
  }

  hostUpdate(): void {
    const client = this.#current()
    if (client === this.#client) return
    this.#client = client
    this.#loaded = null
    void this.load()
  }

  async load(): Promise<void> {
    const client = this.#client
    this.#failure = null
    if (!client) return
    await this.#attempt(async () => {
      const profile = await client.profile.get()
      if (client === this.#client) this.#take(profile)
    })
  }

  type(typed: Partial<ProfileDraft>): void {
    if (!this.#loaded) return
    const { profile, draft } = this.#loaded
    this.#loaded = { profile, draft: { ...draft, ...typed } }
    this.#faults = Object.fromEntries(Object.entries(this.#faults).filter(([field]) => !(field in typed)))
    this.#host.requestUpdate()
  }

  /** Takes over a picture that was saved apart from the form. Answers the profile with it. */
  depict(logo: string | null): Profile | null {
    if (!this.#loaded) return null
    const profile = { ...this.#loaded.profile, logo }
    this.#loaded = { ...this.#loaded, profile }
    this.#host.requestUpdate()
    return profile
  }

  discard(): void {
    if (this.#loaded) this.#take(this.#loaded.profile)
  }

  show(faults: Partial<Record<DraftField, string>>): void {
    this.#faults = faults
    this.#host.requestUpdate()
  }

  /** Saves what was changed. Answers the profile as it is now, or `null` when it was refused. */
  async save(): Promise<Profile | null> {
    if (!this.#client || !this.#loaded || this.#isSaving) return null
    const { profile, draft } = this.#loaded
    const client = this.#client
    this.#isSaving = true
    this.#failure = null
    const saved = await this.#attempt(() => client.profile.edit(profile, changesOf(draft, profile)))
    if (saved) this.#take(saved)
    else if (this.isStale) await this.#attempt(async () => this.#join(profile, draft, await client.profile.get()), this.#failure)
    this.#isSaving = false
    this.#host.requestUpdate()
    return saved
  }

  #take(profile: Profile): void {
    this.#loaded = { profile, draft: draftOf(profile) }
    this.#failure = null
    this.#faults = {}
    this.#contested = new Set()
    this.#host.requestUpdate()
  }

  #join(before: Profile, draft: ProfileDraft, now: Profile): void {
    const joined = rebase(draft, before, now)
    const [was, is] = [draftOf(before), draftOf(now)]
    this.#loaded = { profile: now, draft: joined }
    this.#contested = new Set(FIELDS.filter((field) => was[field] !== is[field] && joined[field] !== is[field]))
  }

  /** Answers what `act` does, or `null` when the server refused; `failure` then says why. */
  async #attempt<Result>(act: () => Promise<Result>, failure: ApiError | null = null): Promise<Result | null> {
    try {
      const result = await act()
      this.#failure = failure
      return result
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#failure = error
      return null
    } finally {
      this.#host.requestUpdate()
    }
  }
}
