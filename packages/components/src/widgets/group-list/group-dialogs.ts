import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { GroupListMessages } from '../../messages/group-list.messages.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { resting } from '../../messages/resting.js'
import { icon } from '../../ui/icon.js'
import { request } from '../../ui/request.js'
import type { GroupFormController } from './group-form.controller.js'

interface DialogView {
  form: GroupFormController
  messages: MessagesController<'groupList'>
  send: (event: SubmitEvent) => void
  close: () => void
}

/** The dialog that is open, if one is. */
export function groupDialog(view: DialogView): TemplateResult {
  const { form, messages, send, close } = view
  const { asking } = form
  const words = messages.words.groupList
  return html`
    <foyer-dialog heading=${headingOf(view)} ?open=${asking !== null} exportparts="dialog" @dialog-close=${close}>
      ${
        asking === null
          ? nothing
          : html`
              <form id="form" novalidate @submit=${send}>
                ${refusal(form.error, messages)}
                ${asking.about === 'delete' ? html`<p>${words.farewell.text(asking.group.count)}</p>` : fields(view)}
              </form>
            `
      }
      ${asking === null ? nothing : feet(view)}
    </foyer-dialog>
  `
}

function headingOf({ form: { asking }, messages }: DialogView): string {
  const words = messages.words.groupList
  if (asking?.about === 'edit') return words.change.heading(asking.group.name)
  return asking?.about === 'delete' ? words.farewell.heading(asking.group.name) : words.create.heading
}

function fields({ form, messages }: DialogView): TemplateResult {
  const { groupList: words, common } = messages.words
  const group = form.asking?.about === 'edit' ? form.asking.group : { name: '', externalId: '' }
  return html`
    ${nameField(group.name, faultOf(form, words), { words, mend: form.mend })}
    <div class="field">
      <label for="external-id">${words.externalId}<span class="label-note">${common.optional}</span></label>
      <input
        class="input"
        id="external-id"
        name="externalId"
        dir="ltr"
        autocomplete="off"
        maxlength="120"
        aria-describedby="external-id-hint"
        .value=${group.externalId}
      />
      <p class="hint" id="external-id-hint">${words.externalIdHint}</p>
    </div>
  `
}

function faultOf({ isEmpty, error }: GroupFormController, words: GroupListMessages): string {
  if (isEmpty) return words.nameMissing
  return error?.code === 'group_name_taken' ? words.nameTaken : ''
}

const nameField = (name: string, fault: string, { words, mend }: { words: GroupListMessages; mend: () => void }) => html`
  <div class="field">
    <label for="name">${words.name}</label>
    <input
      class="input"
      id="name"
      name="name"
      dir="auto"
      autocomplete="off"
      maxlength="80"
      required
      autofocus
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault ? 'name-fault' : nothing}
      .value=${name}
      @input=${mend}
    />
    ${fault ? html`<p class="fault" id="name-fault" role="alert">${icon('error')}<span>${fault}</span></p>` : nothing}
  </div>
`

function refusal(error: ApiError | null, messages: MessagesController<'groupList'>): TemplateResult | typeof nothing {
  if (!error || error.code === 'group_name_taken') return nothing
  const { groupList: words, common } = messages.words
  const own: Record<string, string> = { too_many_groups: words.tooMany, group_not_found: words.gone }
  return html`
    <div class="callout danger" role="alert">
      ${icon('error')}
      <div>
        <p class="strong">${common.failed}</p>
        <p class="muted">${own[error.code] ?? messages.explain(error)}</p>
        ${request(error.requestId, common)}
      </div>
    </div>
  `
}

function feet({ form, messages, close }: DialogView): TemplateResult {
  const { groupList: words, common } = messages.words
  const isFarewell = form.asking?.about === 'delete'
  const go = isFarewell ? words.farewell.go : form.asking?.about === 'edit' ? common.save : words.create.go
  return html`
    <button class="button" slot="foot" type="button" ?autofocus=${isFarewell} @click=${close}>
      ${isFarewell ? words.farewell.keep : common.cancel}
    </button>
    ${resting(
      form.error,
      (rest) => html`
        <button
          class=${`button ${isFarewell ? 'danger-fill' : 'primary'}`}
          slot="foot"
          type="submit"
          form="form"
          aria-disabled=${rest ? 'true' : nothing}
          aria-busy=${form.isBusy ? 'true' : nothing}
        >
          ${form.isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${go}
        </button>
      `,
    )}
  `
}
