import type { EmbedKey } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { initialState, Task } from '@lit/task'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { ToastController } from '../controllers/toast-controller.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { ago, fullTime } from '../messages/time.js'
import { failure } from '../ui/failure.js'
import { icon } from '../ui/icon.js'
import { pageSource } from './page-source.js'
import { pageView } from './page-view.js'
import { settingsStyles } from './settings.styles.js'

/**
 * A profile's public keys, and a page to copy that carries one.
 *
 * @tag foyer-embed-keys
 * @summary List, make and delete the public keys of a profile.
 */
export class EmbedKeys extends LitElement {
  static override styles = settingsStyles

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Whether the reader may make and delete keys. */
  @property({ type: Boolean }) editable = false

  /** The server's own address. */
  @property() server = ''

  /** What the profile is called. */
  @property() name = ''

  @state() private leaving: EmbedKey | null = null
  @state() private busy: '' | 'live' | 'test' | 'deleting' = ''
  @state() private chosen = ''

  readonly #messages = new MessagesController(this, consoleWords)
  readonly #toast = new ToastController(this)

  readonly #keys = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) => (client ? (await client.profile.embedKeys.list({ signal })).items : initialState),
  })

  get #words() {
    return this.#messages.words.console.keys
  }

  override render(): TemplateResult {
    return html`
      <section class="stack" aria-labelledby="keys">
        <h3 class="group-title" id="keys">${this.#words.title}</h3>
        <p class="muted">${this.#words.text}</p>
        ${this.#keys.render({
          initial: () => this.#renderLoading(),
          pending: () => (this.#keys.value ? this.#renderKeys(this.#keys.value) : this.#renderLoading()),
          error: (error) => this.#renderFailure(error as ApiError),
          complete: (keys) => this.#renderKeys(keys),
        })}
      </section>
      ${this.#renderQuestion()} ${this.#toast.render()}
    `
  }

  #renderKeys(keys: EmbedKey[]): TemplateResult {
    return html`
      ${
        keys.length
          ? html`<ul class="keys">
              ${repeat(
                keys,
                ({ key }) => key,
                (key) => this.#renderKey(key),
              )}
            </ul>`
          : html`<p>${this.#words.none}</p>`
      }
      ${this.editable ? this.#renderMakers() : nothing} ${keys.length ? this.#renderPage(keys) : nothing}
    `
  }

  #renderKey(key: EmbedKey): TemplateResult {
    const { kinds, created, remove } = this.#words
    const { language } = this.#messages
    return html`
      <li class="key">
        <span class="tag-chip ${key.kind === 'live' ? 'hue-2' : 'hue-3'}">${kinds[key.kind]}</span>
        <code class="mono clip key-text" dir="ltr">${key.key}</code>
        <span class="muted small nowrap" title=${fullTime(language, key.createdAt)}>${created(ago(language, key.createdAt))}</span>
        ${
          this.editable
            ? html`
                <button
                  class="button square plain small"
                  type="button"
                  aria-label=${remove(key.key)}
                  ?disabled=${this.busy !== ''}
                  @click=${() => (this.leaving = key)}
                >
                  ${icon('trash')}
                </button>
              `
            : nothing
        }
      </li>
    `
  }

  #renderMakers(): TemplateResult {
    const { createLive, createTest } = this.#words
    const maker = (kind: EmbedKey['kind'], word: string) => html`
      <button class="button" type="button" aria-busy=${String(this.busy === kind)} @click=${() => this.#create(kind)}>
        ${this.busy === kind ? html`<span class="spinner"></span>` : icon('plus')}${word}
      </button>
    `
    return html`<div class="actions">${maker('test', createTest)} ${maker('live', createLive)}</div>`
  }

  #renderPage(keys: EmbedKey[]): TemplateResult {
    const key = keys.find(({ key }) => key === this.chosen) ?? keys[0]!
    return pageView({
      words: this.#words,
      keys,
      key,
      source: pageSource(this.server, key.key, this.name),
      choose: (chosen) => (this.chosen = chosen),
      copied: () => this.#toast.show(this.#messages.words.common.copied),
    })
  }

  #renderQuestion(): TemplateResult {
    const { removeTitle, removeText, keep, removeAction, removing } = this.#words
    const deleting = this.busy === 'deleting'
    return html`
      <foyer-dialog heading=${removeTitle} .open=${this.leaving !== null} @dialog-close=${() => (this.leaving = null)}>
        <p>${removeText}</p>
        <p class="asked"><code class="mono" dir="ltr">${this.leaving?.key}</code></p>
        <button slot="foot" class="button" type="button" autofocus @click=${() => (this.leaving = null)}>${keep}</button>
        <button slot="foot" class="button danger-fill" type="button" aria-busy=${String(deleting)} @click=${this.#delete}>
          ${deleting ? html`<span class="spinner"></span>${removing}` : removeAction}
        </button>
      </foyer-dialog>
    `
  }

  #renderFailure(error: ApiError): TemplateResult {
    const { common } = this.#messages.words
    return failure(error, { ...common, title: common.failed, text: this.#messages.explain(error) }, () => void this.#keys.run())
  }

  #renderLoading(): TemplateResult {
    return html`<div role="status" aria-label=${this.#messages.words.common.loading}><span class="bone block"></span></div>`
  }

  async #create(kind: EmbedKey['kind']): Promise<void> {
    await this.#attempt(kind, async (client) => {
      this.chosen = (await client.profile.embedKeys.create({ kind })).key
    })
  }

  readonly #delete = async (): Promise<void> => {
    const { key } = this.leaving!
    await this.#attempt('deleting', async (client) => {
      await client.profile.embedKeys.delete(key)
      this.#toast.show(this.#words.removed)
    })
    this.leaving = null
  }

  async #attempt(busy: typeof this.busy, act: (client: Client) => Promise<void>): Promise<void> {
    if (this.busy || !this.client) return
    this.busy = busy
    try {
      await act(this.client)
      await this.#keys.run()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#toast.show(this.#messages.explain(error))
    } finally {
      this.busy = ''
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-embed-keys': EmbedKeys
  }
}
