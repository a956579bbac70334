import type { CreateBulk, Group, Job, JobRow } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../../messages/messages.js'
import type { ManageAction, UserBulkMessages } from '../../../messages/user-bulk.messages.js'
import { icon } from '../../../ui/icon.js'
import { dialogField } from '../../../users/dialogs/dialog-field.js'

/** What the reader entered beside the action. */
export interface Entered {
  reason: string
  key: string
  value: string
  group: string
}

export const EMPTY: Entered = { reason: '', key: '', value: '', group: '' }

type Parts = Pick<CreateBulk, 'reason' | 'tags' | 'group'>

/** What goes along with `action`, of what was entered. */
export function partsOf(action: ManageAction, { reason, key, value, group }: Entered): Parts {
  if (action === 'deactivate' || action === 'ban') return reason.trim() ? { reason } : {}
  if (action === 'addTags' || action === 'removeTags') return { tags: [{ key: key.trim(), value: value.trim() }] }
  return action === 'addToGroup' || action === 'removeFromGroup' ? { group } : {}
}

interface Fields {
  action: ManageAction
  entered: Entered
  groups: readonly Group[]
  words: Words<'bulk'>
  faultOf: (name: string) => string
  write: (part: Partial<Entered>) => void
}

/** What an action asks for. */
export function actionFields(fields: Fields): TemplateResult | typeof nothing {
  const { action, entered, words, faultOf, write } = fields
  if (action === 'deactivate' || action === 'ban') {
    return dialogField({
      name: 'reason',
      label: words.bulk.reason,
      note: words.common.optional,
      maxlength: 300,
      value: entered.reason,
      fault: faultOf('reason'),
      write: (reason) => write({ reason }),
    })
  }
  if (action === 'addTags' || action === 'removeTags') return tagFields(fields)
  return action === 'addToGroup' || action === 'removeFromGroup' ? groupField(fields) : nothing
}

const tagFields = ({ action, entered, words: { bulk, common }, faultOf, write }: Fields) => html`
  ${dialogField({
    name: 'tags',
    label: bulk.tag,
    required: true,
    first: true,
    maxlength: 100,
    value: entered.key,
    fault: faultOf('tags'),
    write: (key) => write({ key }),
  })}
  ${dialogField({
    name: 'value',
    label: bulk.value,
    note: common.optional,
    maxlength: 200,
    ...(action === 'removeTags' && { hint: bulk.anyValue }),
    value: entered.value,
    fault: faultOf('value'),
    write: (value) => write({ value }),
  })}
`

const groupField = ({ entered, groups, words: { bulk }, faultOf, write }: Fields) => html`
  <div class="field">
    <label for="group">${bulk.group}</label>
    <select
      class="input"
      id="group"
      name="group"
      autofocus
      aria-invalid=${faultOf('group') ? 'true' : nothing}
      aria-describedby=${faultOf('group') ? 'group-fault' : nothing}
      @change=${(event: Event) => write({ group: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${entered.group === ''}>–</option>
      ${groups.map(({ id, name }) => html`<option value=${id} ?selected=${entered.group === id}>${name}</option>`)}
    </select>
    ${faultOf('group') ? html`<p class="fault" id="group-fault">${icon('error')}<span>${faultOf('group')}</span></p>` : nothing}
  </div>
`

/** What a job that has ended came to, in a line. */
export function resultOf({ state, reason, undoOf, done, skipped, failed }: Job, { bulk, common }: Words<'bulk'>): string {
  const counts = [undoOf ? bulk.undone(done) : bulk.done(done), skipped && bulk.skipped(skipped), failed && bulk.failed(failed)]
  const ends = { failed: reasonOf(reason, null, bulk, common.errors), cancelled: bulk.stopped }
  return [state === 'failed' || state === 'cancelled' ? ends[state] : '', ...counts].filter(Boolean).join(' · ')
}

/** Who was left out or failed, and why. */
export const reportRows = (rows: readonly JobRow[], { bulk, common }: Words<'bulk'>): TemplateResult => html`
  <ul class="report">
    ${rows.map(
      ({ name, reason, detail }) => html`
        <li><bdi class="strong">${name ?? bulk.gone}</bdi><span class="muted">${reasonOf(reason, detail, bulk, common.errors)}</span></li>
      `,
    )}
  </ul>
`

/** The reason in words: ours for a code, or else the server's own. */
function reasonOf(
  code: string | null,
  detail: string | null,
  { reasons }: UserBulkMessages,
  errors: Readonly<Record<string, string>>,
): string {
  const said = code === null ? undefined : (own(reasons, code) ?? own(errors, code))
  return said ?? detail ?? ''
}

const own = (words: Readonly<Record<string, string>>, code: string) => (Object.hasOwn(words, code) ? words[code] : undefined)
