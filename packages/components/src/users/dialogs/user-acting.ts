import type { User } from '@foyer/shared'
import { consume } from '@lit/context'
import { html, LitElement, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { ChangeController } from '../../controllers/change-controller.js'
import { profileContext } from '../../core/profile-context.js'
import type { Profiles } from '../../core/profiles.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { dialogsWords } from '../../messages/user-dialogs.words.js'
import { DialogCloseEvent } from '../../ui/dialog.events.js'
import { icon } from '../../ui/icon.js'
import { dialogField } from './dialog-field.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { chooser } from './own-field.js'
import { SendingController } from './sending.controller.js'

/** What the reader says before they act as a user. */
interface Draft {
  reason: string
  password: string
  /** An origin of the profile's; `''` for its hosted pages. */
  origin: string
  notify: boolean
}

const EMPTY: Draft = { reason: '', password: '', origin: '', notify: false }

/**
 * Asks an operator why they act as a user, where, and for their password; then opens that page in a tab of its own.
 *
 * @tag foyer-user-acting
 * @summary The dialog that begins to act as a user.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it, or the page is open.
 */
export class UserActing extends LitElement {
  static override styles = dialogStyles

  /** Whether it is open. It forgets what was typed when it closes. */
  @property({ type: Boolean }) open = false

  /** As whom. */
  @property({ attribute: false }) user: User | null = null

  /** Where the operator is, and who they are. Without it there is nobody whose password could be asked for. */
  @consume({ context: profileContext, subscribe: true })
  @property({ attribute: false })
  profiles: Profiles | undefined

  @state() private draft: Draft = EMPTY
  @state() private origins: readonly string[] = []
  /** The page with its code, where the browser did not open it. */
  @state() private page: string | null = null

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages, (control) => this.#judge(control))

  constructor() {
    super()
    new ChangeController(this, () => this.profiles)
  }

  override render() {
    const words = this.#words
    return html`
      <foyer-dialog exportparts="dialog" heading=${words.heading(this.user?.name ?? '')} ?open=${this.open}>
        ${this.profiles ? (this.page === null ? this.#renderForm() : this.#renderLink(this.page)) : html`<p>${words.elsewhere}</p>`}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.draft = { ...EMPTY, origin: this.draft.origin }
    this.page = null
    this.#sending.reset()
    if (this.open) void this.#look()
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('page') && this.page) this.renderRoot.querySelector<HTMLElement>('a')?.focus()
  }

  #renderForm() {
    const words = this.#words
    const { common } = this.#messages.words
    return html`
      <form id="form" novalidate @submit=${this.#submit}>
        ${refusal(this.#sending.error, this.#messages)}
        <p>${words.text}</p>
        ${chooser({
          name: 'origin',
          label: words.where,
          note: '',
          value: this.draft.origin || words.hosted,
          fault: this.#sending.faultOf('origin'),
          options: [...this.origins, words.hosted],
          write: (value) => this.#write({ origin: value === words.hosted ? '' : value }),
          always: true,
        })}
        ${this.#field('reason', { label: words.reason, hint: words.reasonHint, maxlength: 300, first: true })}
        ${this.#field('password', { label: words.password, type: 'password', autocomplete: 'current-password', ltr: true })}
        <label class="choice">
          <input class="tick" type="checkbox" name="notify" .checked=${this.draft.notify} @change=${this.#tick} /><span
            >${words.notify}</span
          >
        </label>
      </form>
      ${feet({ sending: this.#sending, keep: common.cancel, go: words.go })}
    `
  }

  /** The browser opens no tab by itself for whoever waited too long for an answer. */
  #renderLink(page: string) {
    const words = this.#words
    return html`
      <p role="status">${words.blocked}</p>
      <a class="button primary" slot="foot" href=${page} target="_blank" rel="noopener noreferrer" @click=${this.#close}>
        ${icon('external')}${words.go}
      </a>
    `
  }

  #field(name: 'reason' | 'password', more: { label: string } & Partial<Parameters<typeof dialogField>[0]>) {
    const write = (value: string) => this.#write({ [name]: value })
    return dialogField({ name, value: this.draft[name], required: true, fault: this.#sending.faultOf(name), write, ...more })
  }

  #write(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change }
  }

  readonly #tick = (event: Event): void => this.#write({ notify: (event.target as HTMLInputElement).checked })

  #judge({ name, value }: HTMLInputElement | HTMLTextAreaElement): string {
    const { faults } = this.#words
    return (name === 'reason' || name === 'password') && !value.trim() ? faults[name] : ''
  }

  /** Where one may act; the hosted pages are there in any case. */
  async #look(): Promise<void> {
    const profile = await this.profiles?.client?.profile.get().catch(() => null)
    this.origins = profile?.origins ?? []
    if (!this.origins.includes(this.draft.origin)) this.#write({ origin: this.origins[0] ?? '' })
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    void this.#sending.send(event.target as HTMLFormElement, () => this.#begin(this.profiles!))
  }

  async #begin(profiles: Profiles): Promise<void> {
    const { reason, password, origin, notify } = this.draft
    await profiles.stepUp(password)
    const { client, current } = profiles
    const asked = { reason, notify, ...(origin && { origin }) }
    const { code } = await client!.acting.allow(this.user!.id, asked)
    const page = origin ? `${origin}/` : new URL(`p/${current!.profile.slug}/account`, client!.baseUrl).href
    this.#show(`${page}#foyer-acting=${code}`)
  }

  /** In a tab that knows nothing of this one. Where it came from it must not learn either: an address with a code is sent to nobody. */
  #show(page: string): void {
    const tab = window.open('about:blank', '_blank')
    if (!tab) {
      this.page = page
      return
    }
    tab.opener = null
    tab.location.replace(page)
    this.#close()
  }

  readonly #close = (): void => {
    const event = new DialogCloseEvent()
    this.renderRoot.querySelector('foyer-dialog')!.dispatchEvent(event)
  }

  get #words() {
    return this.#messages.words.dialogs.acting
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-acting': UserActing
  }
}
