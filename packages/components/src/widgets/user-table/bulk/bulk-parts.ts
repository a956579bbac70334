import type { CreateBulk, Job, JobRow, UserSchema } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'
import type { Words } from '../../../messages/messages.js'
import type { ManageAction, UserBulkMessages } from '../../../messages/user-bulk.messages.js'
import { startOf } from '../../../users/dialogs/days.js'
import { valueOf, type Entered as Values } from '../../../users/dialogs/own-values.js'
import { fieldKey, type Column } from '../user-columns.js'

/** One of those that every user has and that may be set. */
export type Detail = NonNullable<CreateBulk['detail']>

/** What the reader entered beside the action. */
export interface Entered {
  reason: string
  /** The day on which a ban ends, or `''`. */
  until: string
  key: string
  value: string
  group: string
  /** The field to set: a detail, or the column of one of the profile's own. */
  field: string
  /** What to set it to. */
  one: Values[string]
}

export const EMPTY: Entered = { reason: '', until: '', key: '', value: '', group: '', field: '', one: '' }

type Change = Omit<CreateBulk, 'ids' | 'filter'>

/** What is asked of the server for `action` with what was entered. */
export function changeOf(action: ManageAction, entered: Entered, schema: UserSchema | null): Change {
  const { key, value, group } = entered
  if (action === 'ban' || action === 'deactivate') return { action, ...reasonOf(entered), ...(action === 'ban' && untilOf(entered)) }
  if (action === 'addTags' || action === 'removeTags') return { action, tags: [{ key: key.trim(), value: value.trim() }] }
  if (action === 'addToGroup' || action === 'removeFromGroup') return { action, group }
  return action === 'setField' ? settingOf(entered, schema) : { action }
}

const reasonOf = ({ reason }: Entered) => (reason.trim() ? { reason } : {})

function untilOf({ until: day }: Entered) {
  const until = startOf(day)
  return until === undefined ? {} : { until }
}

function settingOf({ field: chosen, one }: Entered, schema: UserSchema | null): Change {
  const key = fieldKey(chosen as Column)
  const field = schema?.fields.find((field) => field.key === key)
  if (field) return { action: 'setField', field: field.key, value: valueOf(field, one) }
  return { action: 'setDetail', detail: chosen as Detail, value: String(one).trim() }
}

/** What is missing without which nothing can be asked. */
export function missingOf(action: ManageAction, { group, field }: Entered): 'group' | 'field' | null {
  if ((action === 'addToGroup' || action === 'removeFromGroup') && group === '') return 'group'
  return action === 'setField' && field === '' ? 'field' : null
}

/** What a job that has ended came to, in a line. */
export function resultOf({ state, reason, undoOf, done, skipped, failed }: Job, { bulk, common }: Words<'bulk'>): string {
  const counts = [undoOf ? bulk.undone(done) : bulk.done(done), skipped && bulk.skipped(skipped), failed && bulk.failed(failed)]
  const ends = { failed: reasonWord(reason, null, bulk, common), cancelled: bulk.stopped }
  return [state === 'failed' || state === 'cancelled' ? ends[state] : '', ...counts].filter(Boolean).join(' · ')
}

/** Who was left out or failed, and why. */
export const reportRows = (rows: readonly JobRow[], { bulk, common }: Words<'bulk'>): TemplateResult => html`
  <ul class="report">
    ${rows.map(
      ({ name, reason, detail }) => html`
        <li><bdi class="strong">${name ?? bulk.gone}</bdi><span class="muted">${reasonWord(reason, detail, bulk, common)}</span></li>
      `,
    )}
  </ul>
`

/** The reason in words: ours for a code, or else the server's own. */
function reasonWord(code: string | null, detail: string | null, { reasons }: UserBulkMessages, { errors, fault }: Words['common']): string {
  const said = code === null ? undefined : (own(reasons, code) ?? own(errors, code))
  return said ?? (detail === null ? '' : fault(detail))
}

const own = (words: Readonly<Record<string, string>>, code: string) => (Object.hasOwn(words, code) ? words[code] : undefined)
