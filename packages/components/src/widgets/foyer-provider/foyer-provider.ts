import type { Membership } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { consume, ContextProvider } from '@lit/context'
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { ChangeController } from '../../controllers/change-controller.js'
import { SessionController } from '../../controllers/session-controller.js'
import { clientContext } from '../../core/client-context.js'
import { openKeyedSession } from '../../core/keyed-session.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { profileContext } from '../../core/profile-context.js'
import { ProfileSwitchedEvent } from '../../core/profiles.events.js'
import { OPERATORS, Profiles } from '../../core/profiles.js'
import { sessionContext } from '../../core/session-context.js'
import type { Session } from '../../core/session.js'

/**
 * Gives the widgets inside it whom and where they work for, so that one page can hold widgets of several profiles. With an operator's
 * session it enters one of their profiles, and a `<profile-switcher>` inside chooses which; with a public key it opens that profile to
 * its own users. It draws nothing.
 *
 * @tag foyer-provider
 * @summary One profile for all the widgets inside.
 *
 * @slot - The widgets, with whatever is around them.
 *
 * @fires {ProfileSwitchedEvent} profile-switched - The widgets work in another profile, because the page named it or the one they were in was taken from the reader.
 */
export class FoyerProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `

  /** The id of the operator's profile to work in. Without it, the one that this tab had last (under this element's `id`, if it has one), else the first. */
  @property() profile = ''

  /** The public key of a profile, whose own users then sign in here. It takes the place of a session. */
  @property({ attribute: 'embed-key' }) embedKey = ''

  /** Where the server is, such as `https://id.example.com/`. The page's own unless set. */
  @property() server = ''

  /** Who is signed in. Taken from around this element unless set. */
  @property({ attribute: false }) session: Session | undefined

  @consume({ context: sessionContext, subscribe: true })
  @state()
  private outer: Session | undefined

  @state() private keyed: Session | undefined

  #opened = ''
  #followed: Session | undefined
  #owner: string | undefined
  #profiles: Profiles | undefined
  readonly #given = {
    session: new ContextProvider(this, { context: sessionContext }),
    client: new ContextProvider(this, { context: clientContext }),
    profile: new ContextProvider(this, { context: profileContext }),
    permissions: new ContextProvider(this, { context: permissionsContext, initialValue: null }),
  }

  constructor() {
    super()
    new SessionController(this, () => this.#session)
    new ChangeController(this, () => this.#profiles)
  }

  /** The operator's profiles, and the one that the widgets inside work in; nothing where users of a profile sign in. */
  get profiles(): Profiles | undefined {
    return this.#profiles
  }

  get #session(): Session | undefined {
    return this.session ?? (this.embedKey ? this.keyed : this.outer)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#follow(undefined, undefined)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#openKeyed()
    const session = this.#session
    const owner = session?.state === 'signed_in' ? session.user!.id : undefined
    if (session !== this.#followed || owner !== this.#owner) this.#follow(session, owner)
    else if (changed.has('profile') && this.profile) void this.#go(this.profile)
    this.#give(session)
  }

  override render(): TemplateResult {
    return html`<slot></slot>`
  }

  /** Another person's profiles have nothing of this one's. */
  #follow(session: Session | undefined, owner: string | undefined): void {
    this.#profiles?.end()
    this.#profiles?.removeEventListener('profile-switched', this.#tell)
    this.#followed = session
    this.#owner = owner
    const memory = this.id ? `foyer-profile ${this.id}` : undefined
    this.#profiles = session?.client.profileId === OPERATORS ? new Profiles(session, memory) : undefined
    this.#profiles?.addEventListener('profile-switched', this.#tell)
    if (owner !== undefined) void this.#profiles?.begin(this.profile || undefined)
  }

  #give(session: Session | undefined): void {
    const profiles = this.#profiles
    this.#given.session.setValue(session)
    this.#given.profile.setValue(profiles)
    this.#given.client.setValue(profiles ? profiles.client : session?.client)
    this.#given.permissions.setValue(profiles?.permissions ?? null)
  }

  async #go(id: string): Promise<void> {
    const profiles = this.#profiles
    const from = profiles?.current ?? null
    if (await profiles?.enter(id)) this.#announce(from, profiles!.current ?? null)
  }

  readonly #tell = (event: Event): void => {
    if (event instanceof ProfileSwitchedEvent) this.#announce(event.from, event.to)
  }

  #announce(from: Membership | null, to: Membership | null): void {
    const event = new ProfileSwitchedEvent(from, to)
    this.dispatchEvent(event)
  }

  /** The page's own server is where its session comes from. */
  #openKeyed(): void {
    const server = this.server || this.outer?.client.baseUrl
    const wanted = server && this.embedKey ? `${server} ${this.embedKey}` : ''
    if (wanted === this.#opened) return
    this.#opened = wanted
    this.keyed = undefined
    if (!server || !wanted) return
    const give = (session: Session) => {
      if (wanted === this.#opened) this.keyed = session
    }
    openKeyedSession({ server, key: this.embedKey }, give).catch(ignoreRefusal)
  }
}

/** The widgets inside say it. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof ApiError)) throw error
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-provider': FoyerProvider
  }
}
