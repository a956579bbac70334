import { consume } from '@lit/context'
import { LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FormController } from '../../controllers/form-controller.js'
import { SessionController } from '../../controllers/session-controller.js'
import { sessionContext } from '../../core/session-context.js'
import type { Session, SessionState } from '../../core/session.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { signupWords } from '../../messages/user-signup.words.js'
import { adopt } from '../../styles/adopt.js'
import { failure } from '../../ui/failure.js'
import { codeForm, sixDigits } from './code-view.js'
import { choiceForm, signInForm, signUpForm, type CredentialsView } from './credentials-view.js'
import { door, isClosed, type DoorKind } from './door-view.js'
import { Entry, type Way } from './entry.js'
import { judge, type Typed } from './judge.js'
import { choiceOverNotice, notice, overNotice } from './notice-view.js'
import { person, waiting } from './person-view.js'
import { styles } from './user-signup.styles.js'

type View = Way | 'waiting' | 'unasked' | 'person' | 'closed' | 'code' | 'choice' | 'unknown-step'

const NOTHING: Typed = { name: '', email: '', password: '' }

let count = 0

/**
 * Lets visitors make an account, sign in, and sign out. It draws into the page itself, not into a shadow root, so that password managers
 * find its fields; inside its one wrapper, `.user-signup`, the page's own styles end.
 *
 * @tag user-signup
 * @summary Sign-up, sign-in and sign-out in one place.
 *
 * @fires {UserSignUpEvent} user-sign-up - Somebody is about to ask for an account. Cancelable.
 * @fires {UserSignInEvent} user-sign-in - Somebody is about to sign in. Cancelable.
 * @fires {UserSignOutEvent} user-sign-out - Somebody is about to sign out. Cancelable.
 * @fires {UserSignedUpEvent} user-signed-up - A new account has proved its address. `user-signed-in` follows.
 * @fires {UserSignedInEvent} user-signed-in - Somebody signed in here.
 * @fires {UserSignedOutEvent} user-signed-out - Somebody signed out here.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The brand: the one button to press, links and the focus ring.
 * @cssprop [--foyer-radius=6px] - The corners of the fields; the panel's are larger.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 */
export class UserSignup extends LitElement {
  /** Which form is shown to whoever is not signed in: `sign-up` or `sign-in`. The links at its foot write it too. */
  @property({ reflect: true }) mode: Way = 'sign-up'

  /** Offers the sign-in only. */
  @property({ type: Boolean, attribute: 'no-sign-up' }) noSignUp = false

  /** The title, instead of the widget's own. */
  @property() heading = ''

  /** Seconds until another code may be asked for. */
  @property({ type: Number, attribute: 'resend-after' }) resendAfter = 30

  /** What stands behind the `#` of a mailed link: whoever holds it chooses a new password first. */
  @property({ attribute: false }) link = ''

  /** Who is signed in. Taken from the page unless set. */
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined

  @state() private typed = NOTHING
  @state() private shown = false

  readonly #id = `foyer-signup-${String(++count)}`
  readonly #messages = new MessagesController(this, signupWords)
  readonly #form = new FormController(this, (input) => judge(input, this.typed, this.#messages.words.signup.faults))
  readonly #entry = new Entry(this)
  #drawn: View = 'waiting'
  /** What the fields of the form now drawn began with. */
  #start = NOTHING
  #was: SessionState = 'unknown'

  constructor() {
    super()
    new SessionController(this, () => this.session)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adopt(this, styles)
  }

  protected override createRenderRoot(): HTMLElement {
    const wrapper = document.createElement('div')
    wrapper.className = 'user-signup'
    this.append(wrapper)
    return wrapper
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mode') && this.hasUpdated) this.#startOver()
    this.#meetChoice(changed.has('link') ? this.link : '')
    const state = this.session?.state ?? 'unknown'
    if (this.#was === 'signed_in' && state === 'signed_out') this.mode = 'sign-in'
    this.#was = state
  }

  override render(): TemplateResult {
    const view = this.#view()
    if (view !== this.#drawn) this.#start = this.typed
    this.#drawn = view
    return this.#draw(view)
  }

  #view(): View {
    const { session } = this
    if (!session || session.state === 'unknown') return session?.failure ? 'unasked' : 'waiting'
    const step = this.#step()
    if (session.state === 'signed_in' && step !== 'choice') return 'person'
    return step ?? this.#way
  }

  /** What stands between the forms and a session. */
  #step(): 'closed' | 'code' | 'choice' | 'unknown-step' | undefined {
    const { challenge, failure: refusal } = this.#entry
    if (refusal && isClosed(refusal.code)) return 'closed'
    if (!challenge) return undefined
    if (challenge.kind === 'email_code') return 'code'
    return challenge.kind === 'new_password' ? 'choice' : 'unknown-step'
  }

  #draw(view: View): TemplateResult {
    switch (view) {
      case 'waiting':
        return this.#drawWaiting()
      case 'unasked':
        return this.#drawFailure()
      case 'person':
        return this.#drawPerson()
      case 'closed':
        return this.#drawDoor(this.#entry.failure!.code as DoorKind)
      case 'code':
        return this.#drawCode()
      case 'choice':
        return this.#drawChoice()
      case 'unknown-step':
        return this.#drawDoor('unknown_step')
      case 'sign-up':
        return signUpForm(this.#credentials())
      case 'sign-in':
        return signInForm(this.#credentials())
    }
  }

  #drawWaiting(): TemplateResult {
    const { words } = this.#messages
    return waiting({ words, isNew: this.#way === 'sign-up', hasLead: !!this.session?.profileName, hasFoot: !this.noSignUp })
  }

  #credentials(): CredentialsView {
    const way = this.#way
    return {
      id: this.#id,
      words: this.#messages.words.signup,
      language: this.#messages.language,
      heading: this.heading,
      profileName: this.session!.profileName,
      form: this.#form,
      start: this.#start,
      typed: this.typed,
      shown: this.shown,
      notice: this.#drawNotice(),
      busy: this.#entry.busy !== '',
      wait: this.#entry.pause.left,
      toggle: () => (this.shown = !this.shown),
      submit: this.#enter,
      type: this.#type,
      turn: this.noSignUp ? undefined : () => this.#turn(way === 'sign-up' ? 'sign-in' : 'sign-up'),
    }
  }

  #drawCode(): TemplateResult {
    const { busy, wait, pause, minutes, isOver, isSentAgain } = this.#entry
    return codeForm({
      id: this.#id,
      words: this.#messages.words.signup,
      language: this.#messages.language,
      heading: this.heading,
      email: this.typed.email,
      minutes,
      fault: this.#form.faultOf('code'),
      notice: isOver ? overNotice(this.#messages, this.#entry.failure!) : this.#drawNotice(),
      over: isOver,
      busy: busy !== '',
      pause: pause.left,
      wait: Math.max(wait.left, pause.left),
      sentAgain: isSentAgain,
      type: this.#typeCode,
      submit: this.#answer,
      resend: () => void this.#entry.resend(),
      renew: () => void this.#ask(),
      leave: () => this.#startOver(),
    })
  }

  #drawChoice(): TemplateResult {
    const over = this.#entry.isOver
    const view = { ...this.#credentials(), submit: this.#choose, over, leave: () => this.#turn('sign-in') }
    return choiceForm({ ...view, notice: over ? choiceOverNotice(this.#messages.words.signup) : view.notice })
  }

  #drawPerson(): TemplateResult {
    return person({
      user: this.session!.user!,
      heading: this.heading,
      words: this.#messages.words,
      notice: this.#drawNotice(),
      busy: this.#entry.busy === 'leaving',
      signOut: () => void this.#entry.signOut(),
    })
  }

  #drawNotice() {
    return notice(this.#form.faults.length ? null : this.#entry.failure, this.#messages)
  }

  #drawFailure(): TemplateResult {
    const { common, signup } = this.#messages.words
    const refusal = this.session!.failure!
    const words = { ...common, title: signup.notAsked, text: this.#messages.explain(refusal) }
    return failure(refusal, words, () => void this.session!.restore())
  }

  #drawDoor(kind: DoorKind): TemplateResult {
    return door(kind, this.#messages.words, (way) => this.#turn(way ?? this.#way))
  }

  get #way(): Way {
    return this.noSignUp ? 'sign-in' : this.mode
  }

  #turn(way: Way): void {
    this.mode = way
    this.#startOver()
  }

  /** The password that was typed so far is the one to be replaced. */
  #meetChoice(link: string): void {
    if (link) this.#entry.follow(link)
    if (this.#drawn === 'choice' || this.#view() !== 'choice') return
    this.typed = { ...this.typed, password: '' }
    this.shown = false
    this.#form.clear()
  }

  /** Back to the form, with what was typed. */
  #startOver(): void {
    this.#entry.reset()
    this.#form.clear()
    this.shown = false
    if (this.contains(document.activeElement)) this.#focus('input')
  }

  readonly #type = (event: InputEvent): void => {
    this.typed = { ...this.typed, ...read(event.currentTarget as HTMLFormElement) }
    this.#form.mend(event)
  }

  readonly #enter = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    this.typed = { ...this.typed, ...read(form) }
    if (this.#form.check(form)) void this.#ask()
    else this.#focus('.summary')
  }

  /** Sends the form, or sends it again for a new code. */
  async #ask(): Promise<void> {
    if (!(await this.#entry.enter(this.#way, this.typed))) return
    this.shown = false
    this.#settle()
  }

  readonly #typeCode = ({ target }: InputEvent): void => {
    const input = target as HTMLInputElement
    input.value = sixDigits(input.value)
    this.#form.clear()
    if (input.value.length === 6) input.form!.requestSubmit()
  }

  readonly #answer = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const { value } = form.querySelector('input')!
    if (this.#form.check(form)) void this.#entry.answer(value).then(() => this.#settle())
    else this.#focus('.code')
  }

  readonly #choose = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    this.typed = { ...this.typed, ...read(form) }
    if (this.#form.check(form)) void this.#entry.choose(this.typed.password).then(() => this.#settle())
    else this.#focus('.summary')
  }

  /** Takes the focus to where it goes on: the next step, or what is to be mended. */
  #settle(): void {
    const { failure: refusal, challenge } = this.#entry
    if (this.session?.state === 'signed_in') this.#welcome()
    else if (!refusal) this.#focus(challenge?.kind === 'email_code' ? '.code' : 'input:not(.hidden)')
    else if (refusal.code === 'invalid_credentials') this.#focus('[name=password]')
    else this.#blame(refusal.code, refusal.fields)
  }

  #welcome(): void {
    this.typed = NOTHING
    this.#focus('.sign-title')
  }

  /** Shows the server's findings at their fields, in this language. */
  #blame(code: string, fields: Record<string, string>): void {
    const { errors, fault } = this.#messages.words.common
    const inputs = [...this.renderRoot.querySelectorAll('input')]
    if (code === 'wrong_code') this.#form.show([{ name: 'code', text: errors.wrong_code }])
    else this.#form.show(inputs.map(({ name }) => ({ name, text: fields[name] ? fault(fields[name]) : '' })))
    if (this.#form.faults.length) this.#focus('.summary, .code')
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => {
      const element = this.renderRoot.querySelector<HTMLElement>(selector)
      element?.focus()
      if (element instanceof HTMLInputElement) element.select()
    })
  }
}

/** What the form holds, without asking which of its fields it has. */
function read(form: HTMLFormElement): Partial<Typed> {
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(entries)
}

declare global {
  interface HTMLElementTagNameMap {
    'user-signup': UserSignup
  }
}
