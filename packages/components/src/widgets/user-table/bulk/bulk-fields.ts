import type { Group, UserField, UserSchema } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../../messages/messages.js'
import type { ManageAction } from '../../../messages/user-bulk.messages.js'
import { tomorrow } from '../../../users/dialogs/days.js'
import { dialogField } from '../../../users/dialogs/dialog-field.js'
import { chooser, ownField } from '../../../users/dialogs/own-field.js'
import { blankOf } from '../../../users/dialogs/own-values.js'
import { columnOf, fieldKey, type Column } from '../user-columns.js'
import { choiceField } from './choice-field.js'
import { type Detail, type Entered } from './bulk-parts.js'

const DETAILS: readonly Detail[] = ['type', 'company', 'phone', 'timezone', 'language', 'externalId']

export interface Fields {
  action: ManageAction
  entered: Entered
  groups: readonly Group[]
  schema: UserSchema | null
  words: Words<'bulk' | 'users'>
  faultOf: (name: string) => string
  write: (part: Partial<Entered>) => void
}

const ASKING: Partial<Record<ManageAction, (fields: Fields) => unknown>> = {
  deactivate: reasonField,
  ban: (fields) => [reasonField(fields), untilField(fields)],
  addTags: tagFields,
  removeTags: tagFields,
  addToGroup: groupField,
  removeFromGroup: groupField,
  setField: (fields) => [nameField(fields), fields.entered.field && valueField(fields)],
}

/** What an action asks for. */
export const actionFields = (fields: Fields): unknown => ASKING[fields.action]?.(fields) ?? nothing

function reasonField({ entered, words, faultOf, write }: Fields): TemplateResult {
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

const untilField = ({ entered, words, faultOf, write }: Fields) =>
  dialogField({
    name: 'until',
    label: words.bulk.until,
    note: words.common.optional,
    hint: words.bulk.forever,
    type: 'date',
    min: tomorrow(),
    value: entered.until,
    fault: faultOf('until'),
    write: (until) => write({ until }),
  })

function tagFields({ action, entered, words: { bulk, common }, faultOf, write }: Fields): TemplateResult {
  return html`
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
}

function groupField({ entered, groups, words, faultOf, write }: Fields): TemplateResult {
  return choiceField({
    name: 'group',
    label: words.bulk.group,
    value: entered.group,
    options: groups.map(({ id, name }) => [id, name]),
    fault: faultOf('group'),
    write: (group) => write({ group }),
  })
}

/** Those that every user has, then the profile's own. */
function nameField({ entered, schema, words, faultOf, write }: Fields): TemplateResult {
  const fields = schema?.fields ?? []
  const own = (name: string) => fields.find((field) => columnOf(field) === name)
  return choiceField({
    name: 'field',
    label: words.bulk.field,
    value: entered.field,
    options: [
      ...DETAILS.map((detail) => [detail, words.users.columns[detail]] as const),
      ...fields.map((field) => [columnOf(field), field.label] as const),
    ],
    fault: faultOf('field'),
    write: (field) => write({ field, one: blankFor(own(field), field, schema) }),
  })
}

const blankFor = (field: UserField | undefined, name: string, schema: UserSchema | null) =>
  field ? blankOf(field) : name === 'type' ? (schema?.types[0] ?? '') : ''

/** As the chosen field asks. Left empty, it takes the value away. */
function valueField({ entered, schema, words, faultOf, write }: Fields): TemplateResult {
  const { field: chosen, one: value } = entered
  const about = { name: 'value', fault: faultOf('value'), write: (one: Entered['one']) => write({ one }) }
  const field = schema?.fields.find(({ key }) => key === fieldKey(chosen as Column))
  const { bulk } = words
  if (field) return ownField({ ...about, field: { ...field, label: bulk.value, hint: '' }, value, note: bulk.emptied, aboutWord: String })
  const text = { ...about, label: bulk.value, value: value as string }
  if (chosen === 'type') return chooser({ ...text, note: '', options: schema?.types ?? [], always: true })
  return dialogField({ ...text, maxlength: 120, note: bulk.emptied, ltr: chosen !== 'company' })
}
