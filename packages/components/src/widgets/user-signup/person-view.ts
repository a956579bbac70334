import type { Me } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'
import type { Messages } from '../../messages/messages.js'
import { avatar } from '../../ui/avatar.js'
import { icon } from '../../ui/icon.js'

interface PersonView {
  user: Me
  heading: string
  words: Messages
  notice: unknown
  busy: boolean
  signOut: () => void
}

/** Who is signed in, and the way out. */
export const person = ({ user, heading, words: { signup: words }, notice, busy, signOut }: PersonView): TemplateResult => html`
  <div class="sign">
    <header class="sign-head"><h2 class="sign-title" tabindex="-1">${heading || words.signedIn}</h2></header>
    ${notice}
    <div class="person">
      ${avatar(user.name, 'large')}
      <div>
        <p class="strong">${user.name}</p>
        <p class="muted"><bdi dir="ltr">${user.email}</bdi></p>
      </div>
    </div>
    <button class="button large wide" type="button" aria-busy=${String(busy)} @click=${signOut}>
      ${busy ? html`<span class="spinner"></span>${words.signingOut}` : html`${icon('sign-out')}${words.signOut}`}
    </button>
  </div>
`

/** The form to come, in its final measure, while the server is asked who is here. */
export const waiting = ({ common }: Messages, fields: number): TemplateResult => html`
  <div class="sign" role="status">
    <span class="hidden">${common.loading}</span>
    <span class="bone title"></span>
    ${Array.from({ length: fields }, () => html`<div class="field"><span class="bone label w-2"></span><span class="bone large"></span></div>`)}
    <span class="bone large"></span>
  </div>
`
