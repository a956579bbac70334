import { EditUser, type BULK_DETAILS, type FieldValue, type Tag, type User, type UserField } from '@foyer/shared'
import { authorize } from '../../core/authorize.js'
import { transaction, type Context, type Writing } from '../../core/context.js'
import { conflict, invalid } from '../../core/errors.js'
import { conform, enterValues, followFields, type Values } from './field-values.js'
import { existing } from './refusals.js'
import { enter, save } from './user-entry.service.js'
import { selectSchema } from './user-schema.queries.js'
import { selectUser } from './users.queries.js'

/** What every user has and a change of many may set. */
type Detail = (typeof BULK_DETAILS)[number]

/** What a change of tags, fields or a detail replaced, and the version it led to. */
export interface Replaced extends Partial<Record<Detail, string>> {
  fields: Values
  tags: Tag[]
  version: number
}

/** A tag, or with `''` as value of one to be removed: every tag of that key. */
interface Retagging {
  add?: readonly Tag[]
  remove?: readonly Tag[]
}

/** Adds tags to those that a user has, or takes some away. Throws 409 `unchanged` where that makes no difference, 400 above 30. */
export async function retag(ctx: Context, id: string, { add = [], remove = [] }: Retagging): Promise<Replaced> {
  authorize(ctx, 'users:edit')

  return replace(ctx, id, async (ctx, user) => {
    const left = user.tags.filter((tag) => !remove.some((gone) => gone.key === tag.key && (gone.value === '' || gone.value === tag.value)))
    const fresh = add.filter((tag) => !left.some((one) => isSame(one, tag)))
    const { tags, faults } = followFields(await selectSchema(ctx), user.fields, [...left, ...fresh])
    if (Object.keys(faults).length > 0) throw invalid(faults)
    return { fields: user.fields, tags }
  })
}

/** Sets one field of a user, or takes its value away. Throws 409 `unchanged` where it holds that already. */
export async function setField(ctx: Context, id: string, key: string, value: FieldValue | null): Promise<Replaced> {
  authorize(ctx, 'users:edit')

  return replace(ctx, id, async (ctx, user) => {
    const schema = await selectSchema(ctx)
    const { values, faults } = enterValues(schema, { [key]: value }, { before: user.fields, by: 'members' })
    const fault = faults[`fields.${key}`]
    if (fault !== undefined) throw invalid({ [`fields.${key}`]: fault })
    return { fields: values, tags: followFields(schema, values, ownTags(schema.fields, user)).tags }
  })
}

/** Sets what every user has, or with `null` empties it. Throws 409 `unchanged` where it says that already, 400 where it cannot say that. */
export async function setDetail(ctx: Context, id: string, detail: Detail, value: FieldValue | null): Promise<Replaced> {
  authorize(ctx, 'users:edit')

  return replace(ctx, id, async (ctx, { fields, tags, ...user }) => {
    const change = readDetail(detail, value)
    if ('fault' in change) throw invalid({ [detail]: change.fault })
    if (detail === 'type') await enter(ctx, { type: change.text }, { ...user, fields, tags })
    return { fields, tags, [detail]: change.text }
  })
}

/** The text that a detail is to have, as a single edit would take it. */
function readDetail(detail: Detail, value: FieldValue | null): { text: string } | { fault: string } {
  const { data, error } = EditUser.shape[detail].unwrap().safeParse(value ?? '')
  return data === undefined ? { fault: error.issues[0]?.message ?? 'Enter something else.' } : { text: data }
}

interface Asked {
  tags?: Tag[] | undefined
  field?: string | undefined
  detail?: Detail | undefined
  value?: FieldValue | null | undefined
}

/** What is wrong with a change of tags or of a field, whoever it is made of. */
export async function faultsOfChange(ctx: Context, { tags = [], field, detail, value = null }: Asked): Promise<Record<string, string>> {
  authorize(ctx, 'users:edit')

  const schema = await selectSchema(ctx)
  const owner = schema.fields.find(({ key, keptAsTag }) => keptAsTag && tags.some((tag) => tag.key === key))
  if (owner) return { tags: `The tag “${owner.key}” follows the field of that name. Change the field.` }
  if (detail !== undefined) return faultsOfDetail(schema.types, detail, value)
  if (field === undefined) return {}
  const { faults } = enterValues(schema, { [field]: value }, { before: {}, by: 'members' })
  const fault = faults[`fields.${field}`]
  if (fault === undefined) return {}
  return schema.fields.some(({ key }) => key === field) ? { value: fault } : { field: fault }
}

function faultsOfDetail(types: readonly string[], detail: Detail, value: FieldValue | null): Record<string, string> {
  const change = readDetail(detail, value)
  if ('fault' in change) return { value: change.fault }
  return detail === 'type' && !types.includes(change.text) ? { value: `Choose one of ${types.join(', ')}.` } : {}
}

/** Gives a user back what a change replaced. Throws 409 `changed_since` where somebody changed them after it. */
export async function restoreDetails(ctx: Context, id: string, { version, ...before }: Replaced): Promise<void> {
  authorize(ctx, 'users:edit')

  await replace(ctx, id, async (_, user) => {
    if (user.version !== version) throw conflict('changed_since', 'Somebody changed this user since.')
    return before
  })
}

/** Brings a user's fields and tags to the profile's schema; `dropped` were the tags of fields. Throws 409 `unchanged` where they fit already. */
export async function conformUser(ctx: Context, id: string, dropped: readonly string[]): Promise<void> {
  authorize(ctx, 'users:edit')

  await replace(ctx, id, async (ctx, user) => {
    const { values, tags } = conform(await selectSchema(ctx), user.fields, user.tags, dropped)
    return { fields: values, tags }
  })
}

const isSame = (a: Tag, b: Tag) => a.key === b.key && a.value === b.value

const ownTags = (fields: readonly UserField[], { tags }: User): Tag[] =>
  tags.filter(({ key }) => !fields.some((field) => field.keptAsTag && field.key === key))

type Details = Omit<Replaced, 'version'>

async function replace(ctx: Context, id: string, work: (ctx: Writing, user: User) => Promise<Details>): Promise<Replaced> {
  return transaction(ctx, async (ctx) => {
    const user = existing(await selectUser(ctx, id))
    const details = await work(ctx, user)
    const before = Object.fromEntries(Object.keys(details).map((name) => [name, user[name as keyof Details]])) as unknown as Details
    if (textOf(details) === textOf(before)) throw conflict('unchanged', 'Nothing was to change.')
    const { version } = await save(ctx, id, details, user.version)
    return { ...before, version }
  })
}

/** Fields and tags, whatever their order, and details. */
const textOf = ({ fields, tags, ...details }: Details) =>
  JSON.stringify([details, Object.entries(fields).sort(byKey), tags.map(({ key, value }) => JSON.stringify([key, value])).sort()])

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
