import type { Group, UserFilter, UserSchema, UserStatus } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { MenuController } from '../../../controllers/menu-controller.js'
import { ToastController } from '../../../controllers/toast-controller.js'
import { MessagesController } from '../../../messages/messages-controller.js'
import type { ManageAction } from '../../../messages/user-bulk.messages.js'
import { bulkWords } from '../../../messages/user-bulk.words.js'
import { usersWords } from '../../../messages/user-table.words.js'
import { SendingController } from '../../../users/dialogs/sending.controller.js'
import type { Permissions } from '../../../users/user-actions.js'
import type { UserTableAction } from '../user-table-action.js'
import { choiceBar, menuItems, passedOf, progressBar, resultBar } from './bulk-bar.js'
import { bulkQuestion, bulkReport } from './bulk-dialogs.js'
import { groupsOf } from './bulk-groups.js'
import { BulkJobController } from './bulk-job.controller.js'
import { changeOf, EMPTY, missingOf, resultOf, type Entered } from './bulk-parts.js'
import { BulkAllEvent, BulkClearEvent, BulkEndedEvent } from './user-bulk.events.js'
import { styles } from './user-bulk.styles.js'

/** Whom a change is made of: these users, or everybody whom the filter matches. */
export type Chosen = { ids: readonly string[] } | { filter: UserFilter }

/**
 * The bar for many users. A table draws it once, after its rows, and gives it whom the reader selected (`SelectionController` keeps that):
 *
 *     <foyer-user-bulk .client .permissions .chosen=${selection.isAll ? { filter } : { ids: selection.ids }} .statuses=${selection.statuses}
 *       .matching=${total} .own=${actions} @bulk-all=${() => selection.selectEverybody()} @bulk-clear=${() => selection.clear()} @bulk-ended=${reload}></foyer-user-bulk>
 *
 * It draws nothing while nobody is selected and no change is under way or just over.
 *
 * @tag foyer-user-bulk
 * @summary What can be done with many users at once, and how far it is.
 *
 * @fires {BulkAllEvent} bulk-all - The reader wants everybody selected who matches.
 * @fires {BulkClearEvent} bulk-clear - The reader wants nobody selected any more.
 * @fires {BulkEndedEvent} bulk-ended - A change has ended.
 *
 * @csspart bar - The bar.
 * @csspart menu - The menu of actions.
 * @csspart dialog - The frame of each dialog.
 */
export class UserBulk extends LitElement {
  static override styles = styles

  /** What changes users. */
  @property({ attribute: false }) client: Client | undefined

  /** What the viewer may do; `null` where nobody knows. */
  @property({ attribute: false }) permissions: Permissions = null

  /** Whom a change is made of. */
  @property({ attribute: false }) chosen: Chosen = { ids: [] }

  /** Their statuses; `null` where it may be any. */
  @property({ attribute: false }) statuses: readonly UserStatus[] | null = null

  /** How many match the list's filter, if that is known. */
  @property({ attribute: false }) matching: number | null = null

  /** The page's own actions with many. */
  @property({ attribute: false }) own: readonly UserTableAction[] = []

  @state() private action: ManageAction | null = null
  @state() private entered: Entered = EMPTY
  @state() private groups: readonly Group[] = []
  @state() private schema: UserSchema | null = null
  @state() private missing: 'group' | 'field' | null = null
  @state() private reporting = false
  /** How many the change would concern, or are selected by a filter; `null` until they are counted. */
  @state() private count: number | null = null

  @query('.bar') private readonly bar!: HTMLElement | null
  @query('.menu') private readonly panel!: HTMLElement | null

  readonly #messages = new MessagesController(this, bulkWords, usersWords)
  readonly #menu = new MenuController(this, { panel: () => this.panel })
  readonly #toast = new ToastController(this)
  readonly #sending = new SendingController(this, this.#messages, ({ name, value }) =>
    name === 'tags' && (value.trim() === '' || value.includes(':')) ? this.#words.tagFault : '',
  )
  readonly #job = new BulkJobController(this, {
    client: () => this.client,
    ended: (job) => {
      const event = new BulkEndedEvent(job)
      this.dispatchEvent(event)
    },
    fail: (error) => this.#fail(error),
  })

  override render() {
    return html`${this.#renderBar()} ${this.#renderQuestion()} ${this.#renderReport()} ${this.#toast.render()}`
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('chosen')) return
    // Whoever selects anew is done with what the last change came to.
    if (this.#picked !== 0 && this.#job.job && !this.#job.isRunning) this.#job.dismiss()
    this.count = null
    if ('filter' in this.chosen && this.matching === null) void this.#counting()
  }

  get #words() {
    return this.#messages.words.bulk
  }

  /** How many are selected; `null` where nobody has counted them yet. */
  get #picked(): number | null {
    return 'ids' in this.chosen ? this.chosen.ids.length : (this.matching ?? this.count)
  }

  /** What is said stands there before there is anything to say, or a screen reader would miss the first of it. */
  #renderBar() {
    const { job } = this.#job
    const isOpen = job !== null || this.#picked !== 0
    return html`
      <div
        class=${isOpen ? 'bar' : 'hidden'}
        part="bar"
        role=${isOpen ? 'region' : nothing}
        aria-label=${isOpen ? this.#words.label : nothing}
        tabindex="-1"
      >
        <span class=${job ? 'number' : 'strong number'} role="status">${this.#said()}</span>
        ${isOpen ? this.#renderDeeds() : nothing}
      </div>
    `
  }

  #said(): string {
    const { job } = this.#job
    const { bulk } = this.#messages.words
    if (job) {
      const title = this.#title(job.action)
      return this.#job.isRunning ? `${title} ${bulk.progress(...passedOf(job))}` : `${title}: ${resultOf(job, this.#messages.words)}`
    }
    const picked = this.#picked
    if (picked === null) return bulk.counting
    return picked === 0 ? '' : 'ids' in this.chosen ? bulk.selected(picked) : bulk.everybody(picked)
  }

  #renderDeeds() {
    const { words } = this.#messages
    const { job, isRunning } = this.#job
    if (job && isRunning) return progressBar(this.#title(job.action), this.#job, words.bulk)
    if (job) return resultBar({ job: this.#job, report: () => void this.#report(), dismiss: () => void this.#dismiss(), words })
    const { matching, statuses, permissions, own } = this
    const hasMore = 'ids' in this.chosen && (matching === null || matching > this.chosen.ids.length)
    return choiceBar({
      more: hasMore ? matching : undefined,
      isOpen: this.#menu.isOpen,
      toggle: (event) => this.#menu.toggle(event.currentTarget as HTMLButtonElement),
      move: this.#menu.move,
      everybody: this.#everybody,
      clear: this.#clear,
      items: menuItems({ statuses, permissions, own, ask: (action) => this.#ask(action), press: (action) => this.#press(action), words }),
      words: words.bulk,
    })
  }

  #renderQuestion() {
    const { action, entered, groups, schema, missing, count } = this
    const sending = this.#sending
    return bulkQuestion({
      action,
      count: 'ids' in this.chosen ? this.chosen.ids.length : count,
      sending,
      fields: {
        entered,
        groups,
        schema,
        faultOf: (name) => sending.faultOf(name) || (name === missing ? this.#words.missing[missing] : ''),
        write: (part) => (this.entered = { ...this.entered, ...part }),
      },
      submit: this.#submit,
      close: () => (this.action = null),
      messages: this.#messages,
    })
  }

  #renderReport() {
    const { reporting } = this
    return bulkReport({ job: reporting ? this.#job : null, close: () => (this.reporting = false), words: this.#messages.words })
  }

  #title(action: string): string {
    const { actions } = this.#words
    const known = action === 'setDetail' ? 'setField' : action
    return Object.hasOwn(actions, known) ? actions[known as ManageAction] : action
  }

  readonly #everybody = () => {
    const event = new BulkAllEvent()
    this.dispatchEvent(event)
    this.bar?.focus()
  }

  readonly #clear = () => {
    const event = new BulkClearEvent()
    this.dispatchEvent(event)
  }

  #press(action: UserTableAction): void {
    this.#menu.close()
    if (action.press(this.chosen)) this.#clear()
  }

  /** Goes on with whom is still selected, or where nobody is, back to the table. */
  async #dismiss(): Promise<void> {
    this.#job.dismiss()
    await this.updateComplete
    if (this.#picked === 0) this.#clear()
    else this.bar?.focus()
  }

  #ask(action: ManageAction): void {
    this.#menu.close()
    this.#sending.reset()
    this.entered = EMPTY
    this.missing = null
    this.count = null
    this.action = action
    void this.#prepare(action)
  }

  /** Counts whom it concerns now, and fetches what there is to choose. */
  async #prepare(action: ManageAction): Promise<void> {
    const client = this.client!
    try {
      if (action === 'addToGroup' || action === 'removeFromGroup') this.groups = await groupsOf(client)
      if (action === 'setField') this.schema = await client.userSchema.get()
      await this.#counted()
    } catch (error) {
      this.action = null
      this.#fail(error)
    }
  }

  readonly #counting = () => this.#counted().catch((error: unknown) => this.#fail(error))

  async #counted(): Promise<void> {
    const { chosen } = this
    if ('ids' in chosen) return
    const { total } = await this.client!.jobs.count(chosen)
    if (chosen === this.chosen) this.count = total
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const { action, chosen, entered, schema } = this
    if (!action) return
    this.missing = missingOf(action, entered)
    if (this.missing) return
    const change = changeOf(action, entered, schema)
    const whom = 'ids' in chosen ? { ids: [...chosen.ids] } : chosen
    void this.#sending.send(event.target as HTMLFormElement, async () => {
      await this.#job.follow(({ jobs }) => jobs.create({ ...change, ...whom }))
      this.action = null
      // The button that opened the dialog is gone.
      await this.updateComplete
      this.bar?.focus()
    })
  }

  async #report(): Promise<void> {
    if (this.#job.rows.length === 0) await this.#job.report()
    this.reporting = true
  }

  #fail(error: unknown): void {
    if (!(error instanceof ApiError)) throw error
    this.#toast.show(this.#messages.explain(error))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-bulk': UserBulk
  }
}
