import { html, nothing, type TemplateResult } from 'lit'
import type { MessagesController } from '../../messages/messages-controller.js'
import { resting } from '../../messages/resting.js'
import { icon } from '../../ui/icon.js'
import { request } from '../../ui/request.js'
import type { TagRenameController } from './tag-rename.controller.js'
import { readTag, tagText } from './tag-text.js'

interface DialogView {
  renaming: TagRenameController
  /** What was typed last, which the refusal is about. */
  to: string
  messages: MessagesController<'tagPicker'>
  send: (event: SubmitEvent) => void
  close: () => void
}

/** Asks for the new name of a tag, and whether to merge it into one that there is. */
export function renameDialog(view: DialogView): TemplateResult {
  const { renaming, messages, send, close } = view
  const { tagPicker: words } = messages.words
  const { tag } = renaming
  return html`
    <foyer-dialog heading=${words.rename(tag ? tagText(tag) : '')} ?open=${tag !== null} exportparts="dialog" @dialog-close=${close}>
      ${
        tag === null
          ? nothing
          : html`
              <form id="form" novalidate @submit=${send}>
                ${refusal(view)}
                <p class="muted">${words.renaming.text(tag.count)}</p>
                ${name(view, 'key', tag.key)} ${name(view, 'value', tag.value)}
              </form>
            `
      }
      ${tag === null ? nothing : feet(view)}
    </foyer-dialog>
  `
}

function name({ renaming, messages }: DialogView, part: 'key' | 'value', value: string): TemplateResult {
  const { tagPicker: words, common } = messages.words
  const fault = part === 'key' && renaming.fault ? words.renaming[renaming.fault] : ''
  return html`
    <div class="field">
      <label for=${part}>${words[part]}${part === 'value' ? html`<span class="label-note">${common.optional}</span>` : nothing}</label>
      <input
        class="input"
        id=${part}
        name=${part}
        dir="auto"
        autocomplete="off"
        maxlength=${part === 'key' ? 100 : 200}
        ?required=${part === 'key'}
        ?autofocus=${part === 'key'}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? 'fault' : nothing}
        .value=${value}
        @input=${renaming.mend}
      />
      ${fault ? html`<p class="fault" id="fault" role="alert">${icon('error')}<span>${fault}</span></p>` : nothing}
    </div>
  `
}

function refusal({ renaming, to, messages }: DialogView): TemplateResult | typeof nothing {
  const { error } = renaming
  if (!error) return nothing
  const { tagPicker: words, common } = messages.words
  if (renaming.merges) {
    const name = tagText(readTag(to) ?? { key: to, value: '' })
    return html`<div class="callout warn" role="alert">
      ${icon('alert')}
      <p>${words.renaming.exists(name)}</p>
    </div>`
  }
  const own: Record<string, string> = { tag_follows_field: words.renaming.follows, tag_not_found: words.renaming.gone }
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

function feet({ renaming, messages, close }: DialogView): TemplateResult {
  const { tagPicker: words, common } = messages.words
  return html`
    <button class="button" slot="foot" type="button" @click=${close}>${common.cancel}</button>
    ${resting(
      renaming.error,
      (rest) => html`
        <button
          class=${`button ${renaming.merges ? 'danger-fill' : 'primary'}`}
          slot="foot"
          type="submit"
          form="form"
          aria-disabled=${rest ? 'true' : nothing}
          aria-busy=${renaming.isBusy ? 'true' : nothing}
        >
          ${renaming.isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
          ${renaming.merges ? words.renaming.merge : words.renaming.go}
        </button>
      `,
    )}
  `
}
