import type { Group, UserFilter, UserStatus } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { MenuController } from '../../../controllers/menu-controller.js'
import { ToastController } from '../../../controllers/toast-controller.js'
import { MessagesController } from '../../../messages/messages-controller.js'
import type { ManageAction } from '../../../messages/user-bulk.messages.js'
import { bulkWords } from '../../../messages/user-bulk.words.js'
import { usersWords } from '../../../messages/user-table.words.js'
import { icon } from '../../../ui/icon.js'
import { feet, refusal } from '../../../users/dialogs/dialog-parts.js'
import { SendingController } from '../../../users/dialogs/sending.controller.js'
import type { Permissions } from '../../../users/user-actions.js'
import { actionsFor, iconOf, lackFor } from './bulk-actions.js'
import { BulkJobController } from './bulk-job.controller.js'
import { groupsOf } from './bulk-groups.js'
import { actionFields, EMPTY, partsOf, reportRows, resultOf, type Entered } from './bulk-parts.js'
import { BulkAllEvent, BulkClearEvent, BulkEndedEvent } from './user-bulk.events.js'
import { styles } from './user-bulk.styles.js'

/** Whom a change is made of: these users, or everybody whom the filter matches. */
export type Chosen = { ids: readonly string[] } | { filter: Partial<UserFilter> }

/**
 * The bar for many users. A table draws it once, after its rows, and gives it whom the reader selected (`SelectionController` keeps that):
 *
 *     <foyer-user-bulk .client .permissions .chosen=${selection.isAll ? { filter } : { ids: selection.ids }} .statuses=${selection.statuses}
 *       .matching=${total} @bulk-all=${() => selection.selectEverybody()} @bulk-clear=${() => selection.clear()} @bulk-ended=${reload}></foyer-user-bulk>
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

  @state() private action: ManageAction | null = null
  @state() private entered: Entered = EMPTY
  @state() private groups: readonly Group[] = []
  @state() private groupMissing = false
  @state() private reporting = false
  /** How many the change would concern; `null` until they are counted. */
  @state() private count: number | null = null

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
    // Whoever selects anew is done with what the last change came to.
    if (changed.has('chosen') && this.#picked !== 0 && this.#job.job && !this.#job.isRunning) this.#job.dismiss()
  }

  get #words() {
    return this.#messages.words.bulk
  }

  /** How many are selected; `null` where nobody has counted them. */
  get #picked(): number | null {
    return 'ids' in this.chosen ? this.chosen.ids.length : this.matching
  }

  #renderBar() {
    const { job } = this.#job
    if (!job && this.#picked === 0) return nothing
    return html`<div class="bar" part="bar" role="region" aria-label=${this.#words.label}>
      ${job ? (this.#job.isRunning ? this.#renderProgress() : this.#renderResult()) : this.#renderChoice()}
    </div>`
  }

  #renderChoice() {
    const words = this.#words
    const { matching } = this
    const picked = this.#picked
    const all = 'filter' in this.chosen
    return html`
      <span role="status" class="strong">${all ? words.everybody(picked ?? 0) : words.selected(picked ?? 0)}</span>
      ${
        !all && matching !== null && matching > (picked ?? 0)
          ? html`<button class="button link" type="button" @click=${this.#everybody}>${words.selectEverybody(matching)}</button>`
          : nothing
      }
      <span class="push"></span>
      <button
        class="button small manage"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.#menu.isOpen}
        @click=${(event: Event) => this.#menu.toggle(event.currentTarget as HTMLButtonElement)}
      >
        ${words.manage}${icon('chevron-down')}
      </button>
      <div class="menu" part="menu" popover role="menu" aria-label=${words.manage} @keydown=${this.#menu.move}>
        ${actionsFor(this.statuses).map((action) => this.#renderItem(action))}
      </div>
      <button class="button square small" type="button" aria-label=${words.clear} @click=${this.#clear}>${icon('close')}</button>
    `
  }

  #renderItem(action: ManageAction) {
    const needed = lackFor(action, this.permissions)
    return html`
      <button
        class=${action === 'delete' ? 'menu-item danger' : 'menu-item'}
        type="button"
        role="menuitem"
        tabindex="-1"
        aria-disabled=${needed ? 'true' : nothing}
        @click=${() => !needed && this.#ask(action)}
      >
        ${icon(iconOf(action))}<span
          >${this.#words.actions[action]}${
            needed ? html`<span class="menu-why">${this.#messages.words.users.needs[needed]}</span>` : nothing
          }</span
        >
      </button>
    `
  }

  #renderProgress() {
    const { done, skipped, failed, total } = this.#job.job!
    const passed = done + skipped + failed
    const said = this.#words.progress(passed, Math.max(total, passed))
    return html`
      <span class="number" role="status">${this.#title()} ${said}</span>
      <progress max=${Math.max(total, passed, 1)} .value=${passed} aria-label=${this.#title()}></progress>
      <span class="push"></span>
      <button class="button small" type="button" @click=${() => this.#job.run(({ jobs }, id) => jobs.cancel(id))}>
        ${this.#words.stop}
      </button>
    `
  }

  #renderResult() {
    const { words } = this.#messages
    const { skipped, failed, undoOf } = this.#job.job!
    const button = (word: string, run: () => void) => html`<button class="button small" type="button" @click=${run}>${word}</button>`
    return html`
      <span role="status">${this.#title()}: ${resultOf(this.#job.job!, words)}</span>
      <span class="deeds">
        ${skipped + failed > 0 ? button(words.bulk.report, () => void this.#report()) : nothing}
        ${failed > 0 && !undoOf ? button(words.bulk.retry, () => this.#job.run(({ jobs }, id) => jobs.retry(id))) : nothing}
        ${this.#job.canUndo ? button(words.common.undo, () => this.#job.run(({ jobs }, id) => jobs.undo(id))) : nothing}
        <button class="button square small" type="button" aria-label=${words.common.close} @click=${() => this.#job.dismiss()}>
          ${icon('close')}
        </button>
      </span>
    `
  }

  #renderQuestion() {
    const { action, count } = this
    const words = this.#words
    const said = count === null ? words.counting : action === 'delete' ? words.deletes(count) : words.changes(count)
    return html`
      <foyer-dialog
        exportparts="dialog"
        heading=${action ? words.actions[action] : ''}
        ?open=${action !== null}
        @dialog-close=${() => (this.action = null)}
      >
        ${
          action
            ? html`
                <form id="form" novalidate @submit=${this.#submit}>
                  ${refusal(this.#sending.error, this.#messages)}
                  <p role="status">${said}</p>
                  ${actionFields({
                    action,
                    entered: this.entered,
                    groups: this.groups,
                    words: this.#messages.words,
                    faultOf: (name) => this.#sending.faultOf(name) || (name === 'group' && this.groupMissing ? words.groupFault : ''),
                    write: (part) => (this.entered = { ...this.entered, ...part }),
                  })}
                </form>
                ${feet({
                  sending: this.#sending,
                  keep: this.#messages.words.common.cancel,
                  go: words.actions[action],
                  look: action === 'delete' || action === 'ban' ? 'danger-fill' : 'primary',
                  safe: true,
                })}
              `
            : nothing
        }
      </foyer-dialog>
    `
  }

  #renderReport() {
    const { words } = this.#messages
    return html`
      <foyer-dialog
        exportparts="dialog"
        heading=${words.bulk.report}
        ?open=${this.reporting}
        @dialog-close=${() => (this.reporting = false)}
      >
        ${this.reporting ? reportRows(this.#job.rows, words) : nothing}
        ${
          this.reporting && this.#job.hasMore
            ? html`<button class="button" type="button" @click=${() => void this.#job.report()}>${words.bulk.more}</button>`
            : nothing
        }
        <button class="button" slot="foot" type="button" autofocus @click=${() => (this.reporting = false)}>${words.common.close}</button>
      </foyer-dialog>
    `
  }

  #title(): string {
    const { actions } = this.#words
    const { action } = this.#job.job!
    return Object.hasOwn(actions, action) ? actions[action as ManageAction] : action
  }

  readonly #everybody = () => {
    const event = new BulkAllEvent()
    this.dispatchEvent(event)
  }

  readonly #clear = () => {
    const event = new BulkClearEvent()
    this.dispatchEvent(event)
  }

  #ask(action: ManageAction): void {
    this.#menu.close()
    this.#sending.reset()
    this.entered = EMPTY
    this.groupMissing = false
    this.action = action
    void this.#prepare(action)
  }

  /** Counts whom it concerns, and fetches what there is to choose. */
  async #prepare(action: ManageAction): Promise<void> {
    const { client, chosen } = this
    this.count = 'ids' in chosen ? chosen.ids.length : null
    try {
      if (action === 'addToGroup' || action === 'removeFromGroup') this.groups = await groupsOf(client!)
      if ('filter' in chosen) this.count = (await client!.jobs.count({ filter: chosen.filter })).total
    } catch (error) {
      this.action = null
      this.#fail(error)
    }
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const { action, chosen, entered } = this
    if (!action) return
    const parts = partsOf(action, entered)
    this.groupMissing = parts.group === ''
    if (this.groupMissing) return
    const whom = 'ids' in chosen ? { ids: [...chosen.ids] } : { filter: chosen.filter }
    void this.#sending.send(event.target as HTMLFormElement, async () => {
      await this.#job.follow(({ jobs }) => jobs.create({ action, ...whom, ...parts }))
      this.action = null
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
