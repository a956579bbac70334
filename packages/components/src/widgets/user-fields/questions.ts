import { html, nothing, type TemplateResult } from 'lit'
import type { UserFieldsMessages } from '../../messages/user-fields.messages.js'
import type { DraftField } from './schema-draft.js'

interface FarewellView {
  /** The field that would go; `null` while nobody asks. */
  field: DraftField | null
  words: UserFieldsMessages
  keep: () => void
  go: () => void
}

/** Before a saved field is deleted: what goes with it. */
export const farewellDialog = ({ field, words: { farewell }, keep, go }: FarewellView): TemplateResult => html`
  <foyer-dialog
    exportparts="dialog"
    heading=${field ? farewell.heading(field.field.label) : ''}
    ?open=${field !== null}
    @dialog-close=${keep}
  >
    <p>${farewell.text} ${field?.saved?.keptAsTag ? farewell.tag : nothing}</p>
    <button slot="foot" class="button" type="button" autofocus @click=${keep}>${farewell.keep}</button>
    <button slot="foot" class="button danger-fill" type="button" @click=${go}>${farewell.go}</button>
  </foyer-dialog>
`

interface UnsavedView {
  isAsking: boolean
  words: UserFieldsMessages
  stay: () => void
  drop: () => void
  keep: () => void
}

/** Before the view changes: what is not saved can be, or goes. Escape stays. */
export const unsavedDialog = ({ isAsking, words, stay, drop, keep }: UnsavedView): TemplateResult => html`
  <foyer-dialog exportparts="dialog" heading=${words.unsaved} ?open=${isAsking} @dialog-close=${stay}>
    <button slot="foot" class="button" type="button" @click=${drop}>${words.discard}</button>
    <button slot="foot" class="button primary" type="button" autofocus @click=${keep}>${words.save}</button>
  </foyer-dialog>
`
