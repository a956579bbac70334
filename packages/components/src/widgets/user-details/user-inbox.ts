import type { Notification } from '@foyer/shared'
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
 * What was sent to a user, and whether they have read it.
 *
 * @tag foyer-user-inbox
 * @summary The notifications of one user, for those who send them.
 *
 * @slot - Buttons under the list.
 */
export class UserInbox extends LitElement {
  static override styles = panelStyles

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Whose inbox it is. */
  @property() user = ''

  readonly #messages = new MessagesController(this, detailsWords)
  readonly #pages = new PagesController<Notification>(this, {
    client: () => this.client,
    about: () => this.user,
    ask: (client, query, signal) => client.notifications.ofUser(this.user, { ...query, limit: 25 }, { signal }),
  })

  /** Reads the top of the inbox again. */
  async refresh(): Promise<void> {
    await this.#pages.load()
  }

  override render(): TemplateResult {
    const { inbox } = this.#messages.words.details
    const { items, error } = this.#pages
    if (error && !items) return trouble({ error, title: inbox.notLoaded, retry: () => void this.#pages.load() }, this.#messages)
    if (!items) return bones(this.#messages)
    if (!items.length) return emptiness({ spot: 'posted', ...inbox.empty, actions: html`<slot></slot>` })
    return html`
      <ul class="entries">
        ${repeat(
          items,
          ({ id }) => id,
          (notification) => this.#renderNotification(notification),
        )}
      </ul>
      ${moreOf(this.#pages, this.#messages)}
      <div class="foot"><slot></slot></div>
    `
  }

  #renderNotification({ title, message, createdAt, readAt }: Notification): TemplateResult {
    const { language, words } = this.#messages
    const { inbox } = words.details
    return html`
      <li>
        ${icon('bell')}
        <div>
          <p class=${readAt ? '' : 'unread'}><bdi>${title}</bdi></p>
          ${message ? html`<p class="muted small said"><bdi>${message}</bdi></p>` : nothing}
          <p class="muted small">${readAt ? moment(readAt, language, inbox.read) : inbox.unread}</p>
        </div>
        <span class="muted small">${moment(createdAt, language)}</span>
      </li>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-inbox': UserInbox
  }
}
