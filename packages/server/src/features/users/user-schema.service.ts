import type { EditUserSchema, MyFields, UserField, UserFilter, UserSchema } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { publish, transaction, type Context } from '../../core/context.js'
import { invalid, versionConflict } from '../../core/errors.js'
import { USERS } from '../../realtime/bus.js'
import { startConforming } from './conform.service.js'
import { faultOf } from './field-values.js'
import { existing } from './refusals.js'
import { readTag } from './user-filter.queries.js'
import { hasGroup, selectSchema, selectTypesInUse, selectUnknownTags, updateSchema } from './user-schema.queries.js'
import { selectUser } from './users.queries.js'

/** Which types and fields the profile gives its users. */
export async function readUserSchema(ctx: Context): Promise<UserSchema> {
  authorize(ctx, 'users:read')

  return selectSchema(ctx)
}

/** Replaces types and fields as the caller saw them at `version`, or throws `version_conflict`. A field keeps its type, and a type that users have stays. */
export async function editUserSchema(ctx: Context, schema: EditUserSchema, version: number): Promise<UserSchema> {
  authorize(ctx, 'profile:edit')

  return transaction(ctx, async (ctx) => {
    const before = await selectSchema(ctx)
    const faults = { ...faultsOf(before, schema), ...(await faultOfTypes(ctx, before, schema)) }
    if (Object.keys(faults).length > 0) throw invalid(faults)
    if (!(await updateSchema(ctx, schema, version))) throw versionConflict()
    await startConforming(ctx, before, schema)
    await audit(ctx, 'user_schema.edited', ctx.profileId)
    publish(ctx, USERS)
    return selectSchema(ctx)
  })
}

/** What whoever is signed in may see of their own fields, and which of these they may change. */
export async function readMyFields(ctx: Context): Promise<MyFields> {
  authorizeUser(ctx)

  const [{ fields }, user] = [await selectSchema(ctx), existing(await selectUser(ctx, ctx.actor.id))]
  const seen = fields.filter((field) => field.seenBy === 'user' && field.type !== 'hidden')
  const values = Object.fromEntries(seen.flatMap(({ key }) => (user.fields[key] === undefined ? [] : [[key, user.fields[key]]])))
  return { fields: seen, values, version: user.version }
}

/** Throws 400 naming what the filter names and the profile does not have; what another profile has is as unknown. */
export async function refuseUnknown(ctx: Context, filter: UserFilter): Promise<void> {
  allowAnyone(ctx)

  const faults: Record<string, string> = {}
  if (filter.type !== undefined && !(await selectSchema(ctx)).types.includes(filter.type)) faults['type'] = 'There is no such type.'
  if (filter.group !== undefined && !(await hasGroup(ctx, filter.group))) faults['group'] = 'There is no such group.'
  for (const list of ['tagsAll', 'tagsAny', 'tagsMissing'] as const) {
    const names = filter[list] ?? []
    const [unknown] = await selectUnknownTags(ctx, names.map(readTag))
    if (unknown !== undefined) faults[list] = `No user has the tag “${names[unknown]!}”.`
  }
  if (Object.keys(faults).length > 0) throw invalid(faults)
}

function faultsOf(before: UserSchema, { fields }: EditUserSchema): Record<string, string> {
  const types = new Map(before.fields.map(({ key, type }) => [key, type]))
  const faults = fields.flatMap((field, n) =>
    [...faultsOfField(field, types.get(field.key))].map(([part, fault]) => [`fields.${String(n)}.${part}`, fault] as const),
  )
  return Object.fromEntries(faults)
}

function* faultsOfField(field: UserField, typeBefore = field.type): Generator<[part: keyof UserField, fault: string]> {
  const chooses = ['select', 'multi-select'].includes(field.type)
  const fault = faultOf(field, field.default)
  if (typeBefore !== field.type) yield ['type', 'A field keeps its type. Remove it, and add another.']
  if (chooses && field.options.length === 0) yield ['options', 'Enter at least one choice.']
  if (!chooses && field.options.length > 0) yield ['options', 'Only a select has choices.']
  if (fault !== undefined) yield ['default', fault]
  if (field.editedBy === 'user' && field.seenBy !== 'user') yield ['editedBy', 'Whoever may change a field has to see it.']
}

async function faultOfTypes(ctx: Context, before: UserSchema, { types }: EditUserSchema): Promise<Record<string, string>> {
  const gone = before.types.filter((type) => !types.includes(type))
  const [inUse] = await selectTypesInUse(ctx, gone)
  return inUse === undefined ? {} : { types: `Users have the type “${inUse}”. Give them another first.` }
}
