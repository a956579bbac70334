import type { Look } from '@foyer/shared'
import { seedsOf } from '@foyer/shared/look'
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { signupWords } from '../messages/user-signup.words.js'
import { icon } from '../ui/icon.js'
import { logo } from '../ui/avatar.js'
import { previewStyles } from './look-preview.styles.js'

/** The same in every language, as an address is. */
const ADDRESS = 'ada@example.com'

/**
 * A hosted page in small, as a look would draw it: in light and in dark, where its readers may have either.
 *
 * @tag foyer-look-preview
 * @summary What a look looks like.
 */
export class LookPreview extends LitElement {
  static override styles = previewStyles

  /** What is drawn. */
  @property({ attribute: false }) look!: Look

  /** What the profile is called. */
  @property() name = ''

  /** Where its picture is; empty for none. */
  @property() logo = ''

  readonly #messages = new MessagesController(this, consoleWords, signupWords)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('look')) return
    const { 'color-scheme': scheme, ...seeds } = seedsOf(this.look)
    // The system's own font is no seed: the word `initial` keeps one from outside away.
    for (const [seed, value] of Object.entries({ '--foyer-font': 'initial', ...seeds })) this.style.setProperty(seed, value)
  }

  override render(): TemplateResult {
    const { scheme } = this.look
    return html`${(['light', 'dark'] as const).filter((each) => scheme === 'auto' || scheme === each).map((each) => this.#renderPage(each))}`
  }

  /** A picture to whoever looks: nothing in it can be pressed or typed in. */
  #renderPage(scheme: 'light' | 'dark'): TemplateResult {
    const { console: words, signup } = this.#messages.words
    return html`
      <div class=${`page ${scheme}`} role="img" aria-label=${words.look.previews[scheme]}>
        <div class="inside" inert>
          <p class="head">
            ${logo(this.name, this.logo || null)}<bdi class="strong clip">${this.name}</bdi>
            <span class="bell">${icon('bell', 20)}<span class="badge">3</span></span>
          </p>
          <div class="panel">
            <div class="field">
              <span class="label">${signup.email}</span><span class="input"><bdi dir="ltr">${ADDRESS}</bdi></span>
            </div>
            <span class="button primary wide">${signup.signIn}</span>
            <p class="small muted">${signup.isNew} <span class="link">${signup.createAccount}</span></p>
          </div>
        </div>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-look-preview': LookPreview
  }
}
