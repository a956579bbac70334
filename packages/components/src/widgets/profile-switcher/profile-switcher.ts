import type { Membership } from '@foyer/shared'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { ChangeController } from '../../controllers/change-controller.js'
import { PopoverController } from '../../controllers/popover-controller.js'
import { profileContext } from '../../core/profile-context.js'
import { ProfileCreateEvent, ProfileSwitchEvent, ProfileSwitchedEvent } from '../../core/profiles.events.js'
import type { Profiles } from '../../core/profiles.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { switcherWords } from '../../messages/profile-switcher.words.js'
import { OptionController } from './option.controller.js'
import { matching } from './profile-search.js'
import { styles } from './profile-switcher.styles.js'
import { switcherBone, switcherButton, switcherLabel, switcherText } from './switcher-button.js'
import { failureView, noticeView } from './switcher-notice.js'
import { MOST, switcherPanel } from './switcher-panel.js'

/** Beyond this many profiles there is a search box. */
const FEW = 8

/**
 * Where an operator is, and where else they may be. Choosing another profile takes every widget of the same `<foyer-provider>` there,
 * without a reload; each tab keeps its own.
 *
 * @tag profile-switcher
 * @summary The operator's profiles behind a button.
 *
 * @fires {ProfileSwitchEvent} profile-switch - The reader chose another profile, and the widgets are about to go there. Cancelable.
 * @fires {ProfileSwitchedEvent} profile-switched - The widgets work in the profile that was chosen here.
 * @fires {ProfileCreateEvent} profile-create - *New profile* was pressed: show a form for it.
 *
 * @csspart button - The button with the profile's mark, name and role.
 * @csspart label - What stands in its place where there is nothing to choose.
 * @csspart loading - What stands in its place until the profiles are here.
 * @csspart panel - What opens below it.
 * @csspart search - The search box.
 * @csspart list - The list of profiles.
 * @csspart option - Each profile.
 * @csspart create - The button *New profile*.
 * @csspart notice - The message about a profile that could not be opened, or is no longer the reader's.
 * @csspart failure - The message that stands in the place of profiles that could not be had.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The focus ring and the one around the active option.
 * @cssprop [--foyer-radius=6px] - The corners of the button; the panel's are larger.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 *
 * @cssstate switching - The server is being asked for another profile.
 */
export class ProfileSwitcher extends LitElement {
  static override styles = styles

  /** The operator's profiles. Taken from the nearest `<foyer-provider>` unless set. */
  @consume({ context: profileContext, subscribe: true })
  @property({ attribute: false })
  profiles: Profiles | undefined

  /** Shows only the mark, for narrow bars. */
  @property({ type: Boolean, reflect: true }) compact = false

  /** Offers *New profile*, which fires `profile-create`. */
  @property({ type: Boolean }) create = false

  @query('.switcher-pop') private readonly panel!: HTMLElement | null
  @state() private search = ''

  readonly #states = this.attachInternals().states
  readonly #messages = new MessagesController(this, switcherWords)
  readonly #popover = new PopoverController(this, { panel: () => this.panel, align: 'start', gap: 4, closed: () => (this.search = '') })
  readonly #option = new OptionController(this, {
    names: () => this.#shown.map(({ profile }) => profile.name),
    choose: (at) => void this.#choose(this.#shown[at]!),
    isSearching: () => this.#isLong,
  })

  #found: readonly Membership[] = []
  #shown: readonly Membership[] = []

  constructor() {
    super()
    new ChangeController(this, () => this.profiles)
  }

  protected override willUpdate(): void {
    const { all = [], target } = this.profiles ?? {}
    this.#found = this.search.trim() ? matching(all, this.search) : all
    this.#shown = this.#cut()
    if (target) this.#states.add('switching')
    else this.#states.delete('switching')
  }

  override render(): TemplateResult | typeof nothing {
    const { profiles } = this
    if (!profiles) return nothing
    return html`
      ${this.#renderFace(profiles)}
      <div role="status">${this.#renderNotice(profiles)}</div>
      <div
        class="popover switcher-pop"
        part="panel"
        popover
        role="dialog"
        aria-label=${this.#messages.words.switcher.profiles}
        @keydown=${this.#option.press}
      >
        ${this.#popover.isOpen ? this.#renderPanel(profiles) : nothing}
      </div>
    `
  }

  #renderFace({ session, all, current, target, failure }: Profiles): TemplateResult {
    const { switcher: words, common } = this.#messages.words
    if (session.state === 'signed_out') return switcherText(words.signedOut)
    if (!all) return failure ? this.#renderFailure() : switcherBone(common.loading, this.compact)

    const { compact } = this
    const face = { words, shown: target ?? current, isSwitching: target !== undefined, isOpen: this.#popover.isOpen, compact }
    if (all.length === 1 && current && !this.create) return switcherLabel(face)
    return all.length || this.create ? switcherButton(face, this.#toggle) : switcherText(words.none)
  }

  #renderFailure(): TemplateResult {
    const error = this.profiles!.failure!
    return html`<div role="alert">${failureView({ error, messages: this.#messages, retry: this.#retry })}</div>`
  }

  #renderNotice({ notice, current, target }: Profiles): TemplateResult | typeof nothing {
    if (!notice) return nothing
    const retry = current || target ? undefined : this.#retry
    return noticeView({ notice, messages: this.#messages, retry, dismiss: () => this.profiles!.dismiss() })
  }

  #renderPanel({ all = [], current, target, failure }: Profiles): TemplateResult {
    return html`
      ${failure ? this.#renderFailure() : nothing}
      ${switcherPanel({
        words: this.#messages.words.switcher,
        all,
        found: this.#found,
        shown: this.#shown,
        current,
        target,
        active: this.#option.active,
        search: this.#isLong ? this.search : null,
        type: this.#type,
        choose: (membership) => void this.#choose(membership),
        create: this.create ? this.#create : null,
      })}
    `
  }

  get #isLong(): boolean {
    return (this.profiles?.all?.length ?? 0) > FEW
  }

  /** The current profile is always among those that are drawn. */
  #cut(): readonly Membership[] {
    const id = this.profiles?.current?.profile.id
    const at = this.#found.findIndex(({ profile }) => profile.id === id)
    return at < MOST ? this.#found.slice(0, MOST) : [this.#found[at]!, ...this.#found.slice(0, MOST - 1)]
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    this.#popover.toggle(currentTarget as HTMLButtonElement)
    if (!this.#popover.isOpen) return
    const id = this.profiles!.current?.profile.id
    this.#option.active = this.#shown.findIndex(({ profile }) => profile.id === id)
    this.performUpdate()
    this.panel!.querySelector<HTMLElement>('input, ul, button')?.focus()
    this.#reveal()
    void this.profiles!.load()
  }

  readonly #type = ({ target }: InputEvent): void => {
    this.search = (target as HTMLInputElement).value
    this.#option.active = 0
  }

  /** Where nothing is left to choose, the panel goes with its button. */
  protected override updated(): void {
    if (!this.#popover.isOpen) return
    if (this.#popover.trigger?.isConnected) this.#reveal()
    else this.#popover.close()
  }

  #reveal(): void {
    this.panel!.querySelector('.active')?.scrollIntoView({ block: 'nearest' })
  }

  async #choose(to: Membership): Promise<void> {
    const profiles = this.profiles!
    const from = profiles.current ?? null
    this.#popover.close()
    if (to.profile.id !== from?.profile.id) {
      const event = new ProfileSwitchEvent(from, to)
      if (!this.dispatchEvent(event)) return
    }
    if (!(await profiles.enter(to.profile.id))) return
    const event = new ProfileSwitchedEvent(from, to)
    this.dispatchEvent(event)
  }

  readonly #create = (): void => {
    this.#popover.close()
    const event = new ProfileCreateEvent()
    this.dispatchEvent(event)
  }

  readonly #retry = (): void => void this.profiles!.load()
}

declare global {
  interface HTMLElementTagNameMap {
    'profile-switcher': ProfileSwitcher
  }
}
