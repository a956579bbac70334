import { html, nothing, type TemplateResult } from 'lit'
import type { MessagesController } from '../../../messages/messages-controller.js'
import type { Words } from '../../../messages/messages.js'
import type { ManageAction } from '../../../messages/user-bulk.messages.js'
import { icon } from '../../../ui/icon.js'
import { feet, refusal } from '../../../users/dialogs/dialog-parts.js'
import type { SendingController } from '../../../users/dialogs/sending.controller.js'
import { actionFields, type Fields } from './bulk-fields.js'
import type { BulkJobController } from './bulk-job.controller.js'
import { reportRows } from './bulk-parts.js'

interface Question {
  /** What is about to be done; `null` where nothing is. */
  action: ManageAction | null
  /** How many it concerns; `null` until they are counted. */
  count: number | null
  sending: SendingController
  fields: Omit<Fields, 'action' | 'words'>
  submit: (event: SubmitEvent) => void
  close: () => void
  messages: MessagesController<'bulk' | 'users'>
}

/** Asks before a change of many, and for what it needs. */
export const bulkQuestion = (view: Question): TemplateResult => html`
  <foyer-dialog
    exportparts="dialog"
    heading=${view.action ? view.messages.words.bulk.actions[view.action] : ''}
    ?open=${view.action !== null}
    @dialog-close=${view.close}
  >
    ${view.action ? question(view.action, view) : nothing}
  </foyer-dialog>
`

function question(action: ManageAction, { count, sending, fields, submit, messages }: Question) {
  const { words } = messages
  const { bulk, common } = words
  const said = count === null ? bulk.counting : action === 'delete' ? bulk.deletes(count) : bulk.changes(count)
  return html`
    <form id="form" novalidate @submit=${submit}>
      ${refusal(sending.error, messages)}
      <p role="status">${said}</p>
      ${tooMany(sending)} ${actionFields({ ...fields, action, words })}
    </form>
    ${feet({
      sending,
      keep: common.cancel,
      go: bulk.actions[action],
      look: action === 'delete' || action === 'ban' ? 'danger-fill' : 'primary',
      safe: true,
    })}
  `
}

/** What the server has against whom it concerns. */
function tooMany(sending: SendingController) {
  const fault = sending.faultOf('ids')
  return fault ? html`<p class="fault" role="alert">${icon('error')}<span>${fault}</span></p>` : nothing
}

interface Report {
  /** The job that it is of; `null` while it is closed. */
  job: BulkJobController | null
  close: () => void
  words: Words<'bulk'>
}

/** Who was left out or failed, and why. */
export const bulkReport = ({ job, close, words }: Report): TemplateResult => html`
  <foyer-dialog exportparts="dialog" heading=${words.bulk.report} ?open=${job !== null} @dialog-close=${close}>
    ${job ? reportRows(job.rows, words) : nothing}
    ${job?.hasMore ? html`<button class="button" type="button" @click=${() => void job.report()}>${words.bulk.more}</button>` : nothing}
    <button class="button" slot="foot" type="button" autofocus @click=${close}>${words.common.close}</button>
  </foyer-dialog>
`
