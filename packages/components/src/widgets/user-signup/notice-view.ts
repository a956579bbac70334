import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Fault } from '../../controllers/form-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { resting } from '../../messages/resting.js'
import { countdown } from '../../messages/time.js'
import type { UserSignupMessages } from '../../messages/user-signup.messages.js'
import { icon, type IconName } from '../../ui/icon.js'
import { request } from '../../ui/request.js'

type Look = ['' | 'warn' | 'danger', IconName]

const LATER: Look = ['warn', 'clock']
const AWAY: Look = ['', 'offline']
const WRONG: Look = ['danger', 'error']

/** Every fault that a submit found, each a link to its field. It takes the focus, so it needs no live region. */
export const summary = (faults: readonly Fault[], title: string, id: string): TemplateResult | typeof nothing =>
  faults.length
    ? html`
        <div class="callout danger summary" role="group" tabindex="-1" aria-labelledby=${`${id}-summary`}>
          ${icon('error')}
          <div>
            <p class="strong" id=${`${id}-summary`}>${title}</p>
            <ul>
              ${faults.map(({ name, text }) => html`<li><a href=${`#${id}-${name}`} @click=${goTo}>${text}</a></li>`)}
            </ul>
          </div>
        </div>
      `
    : nothing

/** A page may use its hash for other things, so it stays as it is. */
function goTo(event: Event): void {
  event.preventDefault()
  const link = event.currentTarget as HTMLAnchorElement
  const root = link.getRootNode() as Document | ShadowRoot
  root.getElementById(link.hash.slice(1))?.focus()
}

/** Why nothing came of it, over what was typed. */
export function notice(failure: ApiError | null, messages: MessagesController<'signup'>): unknown {
  if (!failure) return nothing
  const { signup: words, common } = messages.words
  const { code, requestId } = failure

  if (code === 'too_many_requests') {
    return resting(failure, (rest) => {
      const time = html`<span class="number" role="timer">${countdown(messages.language, rest)}</span>`
      if (rest) return callout(LATER, words.tooMany, words.tooManyText(time))
      return failure.retryAfter === null ? callout(LATER, words.tooMany, common.errors.too_many_requests) : nothing
    })
  }
  if (code === 'offline')
    return navigator.onLine ? callout(AWAY, words.unreachable, words.unreachableText) : callout(AWAY, words.offline, words.offlineText)
  if (code === 'invalid_credentials') return callout(WRONG, words.wrongPair, messages.explain(failure))
  return callout(WRONG, common.failed, [messages.explain(failure), ' ', words.kept], request(requestId, common))
}

const callout = ([look, drawing]: Look, title: string, text: unknown, more: unknown = nothing) => html`
  <div class=${`callout ${look}`} role="alert">
    ${icon(drawing)}
    <div>
      <p class="strong">${title}</p>
      <p class="muted">${text}</p>
      ${more}
    </div>
  </div>
`

/** The choice of a new password is spent. */
export const choiceOverNotice = (words: UserSignupMessages) => callout(LATER, words.choiceOver, words.choiceOverText)

/** The code is spent, and why. */
export const overNotice = (messages: MessagesController<'signup'>, failure: ApiError) =>
  callout(LATER, messages.words.signup.codeOver, messages.explain(failure))
