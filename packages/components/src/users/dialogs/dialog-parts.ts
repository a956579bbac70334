import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessagesController } from '../../messages/messages-controller.js'
import { resting } from '../../messages/resting.js'
import { icon } from '../../ui/icon.js'
import { request } from '../../ui/request.js'
import { DialogCloseEvent } from '../../ui/dialog.events.js'
import type { SendingController } from './sending.controller.js'

/** What the server refused, above the fields; what was typed stays below. */
export const refusal = (error: ApiError | null, messages: MessagesController): TemplateResult | typeof nothing =>
  error
    ? html`
        <div class="callout danger" role="alert">
          ${icon('error')}
          <div>
            <p class="strong">${messages.words.common.failed}</p>
            <p class="muted">${messages.explain(error)}</p>
            ${request(error.requestId, messages.words.common)}
          </div>
        </div>
      `
    : nothing

interface Feet {
  sending: SendingController
  /** What leaves things as they are. */
  keep: string
  /** What the dialog is for. */
  go: string
  look?: 'primary' | 'danger-fill'
  /** Where there is nothing to type, the safe way has the focus. */
  safe?: boolean
}

/** The way back and the way on, for the form `form`. */
export const feet = ({ sending, keep, go, look = 'primary', safe = false }: Feet): TemplateResult => html`
  <button class="button" slot="foot" type="button" ?autofocus=${safe} @click=${leave}>${keep}</button>
  ${resting(
    sending.error,
    (rest) => html`
      <button
        class="button ${look}"
        slot="foot"
        type="submit"
        form="form"
        aria-disabled=${rest ? 'true' : nothing}
        aria-busy=${sending.isBusy ? 'true' : nothing}
      >
        ${sending.isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${go}
      </button>
    `,
  )}
`

function leave({ currentTarget }: Event): void {
  const event = new DialogCloseEvent()
  ;(currentTarget as Element).dispatchEvent(event)
}
