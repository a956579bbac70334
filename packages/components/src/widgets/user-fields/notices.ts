import type { Job } from '@foyer/shared'
import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import { numberFormat } from '../../messages/formats.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon } from '../../ui/icon.js'
import { request } from '../../ui/request.js'
import type { Difference } from './schema-draft.js'

type Messages = MessagesController<'userFields'>

/** What the server refused altogether; what was changed stays below. */
export function refusal(error: ApiError | null, messages: Messages): TemplateResult | typeof nothing {
  if (!error || error.code === 'version_conflict') return nothing
  const { common } = messages.words
  return html`
    <div class="callout danger" role="alert">
      ${icon('error')}
      <div>
        <p class="strong">${common.failed}</p>
        <p class="muted">${error.fields['fields'] ? common.fault(error.fields['fields']) : messages.explain(error)}</p>
        ${request(error.requestId, common)}
      </div>
    </div>
  `
}

interface NewerView {
  difference: Difference
  theirs: () => void
  mine: () => void
  messages: Messages
}

/** Somebody else was faster: what they did, and whose stays. */
export function newerSchema({ difference, theirs, mine, messages }: NewerView): TemplateResult {
  const { newer } = messages.words.userFields
  const { added, changed, removed, isOther } = difference
  const said = [
    added.length > 0 && newer.added(added.join(', ')),
    changed.length > 0 && newer.changed(changed.join(', ')),
    removed.length > 0 && newer.removed(removed.join(', ')),
    isOther && newer.other,
  ]
  return html`
    <div class="callout warn" role="alert">
      ${icon('alert')}
      <div>
        <p class="strong">${newer.title}</p>
        <p class="muted">${newer.text}</p>
        ${said.filter((one) => one !== false).map((one) => html`<p><bdi>${one}</bdi></p>`)}
        <div class="choices">
          <button class="button" type="button" @click=${theirs}>${newer.theirs}</button>
          <button class="button" type="button" @click=${mine}>${newer.mine}</button>
        </div>
      </div>
    </div>
  `
}

/** How far the users are on their way to a changed schema. */
export function conforming(job: Job | null, messages: Messages): TemplateResult {
  const { userFields: words } = messages.words
  const number = numberFormat(messages.language)
  const passed = job ? Math.min(job.done + job.skipped + job.failed, job.total) : 0
  const isRunning = job !== null && job.finishedAt === null
  return html`
    ${
      isRunning
        ? html`<div class="progress">
            <span class="small" id="progress">${words.conforming(number.format(passed), number.format(job.total))}</span>
            <progress aria-labelledby="progress" max=${Math.max(1, job.total)} .value=${passed}></progress>
          </div>`
        : nothing
    }
    <div class="small muted" role="status">${job !== null && job.state === 'done' ? words.conformed : nothing}</div>
  `
}
