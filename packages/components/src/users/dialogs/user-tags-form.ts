import type { Tag, User, UserSchema } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { dialogsWords } from '../../messages/user-dialogs.words.js'
import { tagFilter } from '../user-tags.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { SendingController } from './sending.controller.js'
import { tagsField } from './tags-field.js'
import type { Edit } from './user-form.js'

/** How often somebody else may be faster. */
const TRIES = 5

/**
 * Gives one user tags, and takes them away. What somebody else gave or took meanwhile stays.
 *
 * @tag foyer-user-tags
 * @summary The dialog for the tags of one user.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it.
 */
export class UserTagsForm extends LitElement {
  static override styles = dialogStyles

  /** Whether it is open. It forgets what was chosen when it closes. */
  @property({ type: Boolean }) open = false

  /** Whose tags they are. */
  @property({ attribute: false }) user: User | null = null

  /** Where the profile's tags come from. */
  @property({ attribute: false }) client: Client | undefined

  /** Changes the user. */
  @property({ attribute: false }) edit?: Edit

  /** Asks how the user is now. */
  @property({ attribute: false }) reload?: (id: string) => Promise<User>

  /** The profile's fields, where they are known: some own a tag. */
  @property({ attribute: false }) schema: UserSchema | null = null

  @state() private tags: readonly Tag[] = []

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages)

  override render() {
    const { dialogs, common } = this.#messages.words
    const { form, tags: words } = dialogs
    const following = (this.user?.tags ?? []).filter((tag) => this.#follows(tag))
    return html`
      <foyer-dialog exportparts="dialog" heading=${words.heading(this.user?.name ?? '')} ?open=${this.open}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${refusal(this.#sending.error, this.#messages)}
          ${tagsField({
            client: this.client,
            tags: this.tags,
            label: form.fields.tags,
            hint: form.hints.tags,
            fault: this.#sending.faultOf('tags'),
            write: (tags) => (this.tags = tags),
          })}
          ${
            following.length === 0
              ? nothing
              : html`<p class="muted small">
                  ${words.following} <bdi>${following.map(({ key, value }) => (value ? `${key}: ${value}` : key)).join(', ')}</bdi>
                </p>`
          }
        </form>
        ${feet({ sending: this.#sending, keep: common.cancel, go: common.save })}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.tags = this.user ? this.#own(this.user) : []
    this.#sending.reset()
  }

  /** The server keeps these in step with their fields, whatever is sent. */
  #follows({ key }: Tag): boolean {
    return this.schema?.fields.some((field) => field.keptAsTag && field.key === key) ?? false
  }

  #own({ tags }: User): Tag[] {
    return tags.filter((tag) => !this.#follows(tag))
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    void this.#sending.send(event.target as HTMLFormElement, () => this.#save(this.user!))
  }

  async #save(user: User): Promise<void> {
    const before = this.#own(user)
    const given = without(this.tags, before)
    const taken = without(before, this.tags)
    let seen = user
    for (let tries = 1; ; tries++) {
      const kept = without(this.#own(seen), taken)
      const changed = given.length + taken.length > 0
      try {
        await this.edit!(seen, changed ? { tags: [...kept, ...without(given, kept)] } : {})
        return
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'version_conflict' || tries === TRIES) throw error
        seen = await this.reload!(seen.id)
      }
    }
  }
}

const without = (tags: readonly Tag[], others: readonly Tag[]): Tag[] =>
  tags.filter((tag) => !others.some((other) => tagFilter(other) === tagFilter(tag)))

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-tags': UserTagsForm
  }
}
