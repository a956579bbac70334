import type { Me } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../messages/messages.js'
import { avatar } from '../../ui/avatar.js'
import { icon } from '../../ui/icon.js'

interface PersonView {
  user: Me
  heading: string
  words: Words<'signup'>
  notice: unknown
  busy: boolean
  signOut: () => void
}

/** Who is signed in, and the way out. */
export const person = ({ user, heading, words: { signup: words }, notice, busy, signOut }: PersonView): TemplateResult => html`
  <div class="sign">
    <div class="sign-head"><h2 class="sign-title" tabindex="-1">${heading || words.signedIn}</h2></div>
    ${notice}
    <div class="person">
      ${avatar(user.name, { size: 'large' })}
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

interface WaitingView {
  words: Words<'signup'>
  isNew: boolean
  hasLead: boolean
  hasFoot: boolean
}

/** The form to come, in its final measure, while the server is asked who is here. */
export const waiting = ({ words: { common }, isNew, hasLead, hasFoot }: WaitingView): TemplateResult => html`
  <div class="sign" role="status">
    <span class="hidden">${common.loading}</span>
    <div class="sign-head"><span class="bone title"></span>${hasLead ? line() : nothing}</div>
    ${isNew ? fieldBones() : nothing} ${fieldBones()} ${fieldBones(isNew)}
    <span class="bone large"></span>
  </div>
  ${hasFoot ? html`<div class="sign-foot">${line()}</div>` : nothing}
`

const line = () => html`<span class="bone line"></span>`

const fieldBones = (hasRules = false) => html`
  <div class="field">
    ${line()}<span class="bone large"></span> ${hasRules ? html`<div class="rules">${line()}${line()}</div>` : nothing}
  </div>
`
