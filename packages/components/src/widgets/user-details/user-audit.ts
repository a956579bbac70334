import type { AuditEntry } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { PagesController } from '../../controllers/pages-controller.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { detailsWords } from '../../messages/user-details.words.js'
import { emptiness } from '../../ui/emptiness.js'
import { icon } from '../../ui/icon.js'
import { bones, moment, moreOf, trouble } from './panel-parts.js'
import { panelStyles } from './panel.styles.js'

/**
 * What was done with a user, and by whom.
 *
 * @tag foyer-user-audit
 * @summary The audit log of one user.
 */
export class UserAudit extends LitElement {
  static override styles = panelStyles

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Whose log it is. */
  @property() user = ''

  readonly #messages = new MessagesController(this, detailsWords)
  readonly #pages = new PagesController<AuditEntry>(this, {
    client: () => this.client,
    about: () => this.user,
    ask: (client, query, signal) => client.users.audit(this.user, { ...query, limit: 50 }, { signal }),
  })

  /** Reads the top of the log again. */
  async refresh(): Promise<void> {
    await this.#pages.load()
  }

  override render(): TemplateResult {
    const { audit } = this.#messages.words.details
    const { items, error } = this.#pages
    if (error?.status === 403) return emptiness({ spot: 'denied', ...audit.denied })
    if (error && !items) return trouble({ error, title: audit.notLoaded, retry: () => void this.#pages.load() }, this.#messages)
    if (!items) return bones(this.#messages)
    if (!items.length) return emptiness({ spot: 'quiet', ...audit.empty })
    return html`
      <ul class="entries">
        ${repeat(
          items,
          ({ id }) => id,
          (entry) => this.#renderEntry(entry),
        )}
      </ul>
      ${moreOf(this.#pages, this.#messages)}
    `
  }

  #renderEntry({ action, actorKind, actorName, actedAsId, reason, at }: AuditEntry): TemplateResult {
    const { actions, actors, by, byActing } = this.#messages.words.details.audit
    const nameless = actorKind === null ? actors.stranger : actorKind === 'system' ? actors.system : actors.gone
    const known = Object.hasOwn(actions, action)
    return html`
      <li>
        ${icon(actorKind === 'token' ? 'key' : actorKind === 'system' ? 'sliders' : 'user')}
        <div>
          ${known ? actions[action as keyof typeof actions] : html`<code class="mono source"><bdi dir="ltr">${action}</bdi></code>`}
          <p class="muted small"><bdi>${(actedAsId ? byActing : by)(actorName || nameless)}</bdi></p>
          ${reason ? html`<p class="small"><q dir="auto">${reason}</q></p>` : nothing}
        </div>
        <span class="muted small">${moment(at, this.#messages.language)}</span>
      </li>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-audit': UserAudit
  }
}
