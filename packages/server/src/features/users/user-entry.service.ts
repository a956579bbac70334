import { OPERATORS, type EditMyFields, type EditUser, type MyFields, type Tag, type User, type UserSchema } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { publish, transaction, type Context, type Writing } from '../../core/context.js'
import { conflict, invalid, notFound, versionConflict } from '../../core/errors.js'
import { queueMail } from '../../core/outbox.js'
import { endSessions } from '../../core/sessions.js'
import { isTaken } from '../../db/taken.js'
import { USERS } from '../../realtime/bus.js'
import { renameMember } from '../groups/membership.service.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { enterValues, followFields, type GivenValues, type Values } from './field-values.js'
import { existing, refuseAnonymous } from './refusals.js'
import { selectSchema } from './user-schema.queries.js'
import { readMyFields } from './user-schema.service.js'
import { addressLeft, addressTaken } from './users.mail.js'
import { emailKey, selectUser, updateUser } from './users.queries.js'

interface Entered {
  type?: string | undefined
  fields?: GivenValues | undefined
  tags?: Tag[] | undefined
}

/** The values and tags of a user after a member entered these, or throws 400 naming what the profile's schema does not allow. */
export async function enter(ctx: Context, given: Entered, before?: User): Promise<{ fields: Values; tags: Tag[] }> {
  allowAnyone(ctx)

  const schema = await selectSchema(ctx)
  const { values, faults } = enterValues(schema, given.fields ?? {}, { before: before?.fields, by: 'members' })
  const followed = followFields(schema, values, given.tags ?? ownTags(schema, before))
  const all = { ...faultOfType(schema, given.type, before), ...faults, ...followed.faults }
  if (Object.keys(all).length > 0) throw invalid(all)
  return { fields: values, tags: followed.tags }
}

/** The tags that follow no field. */
const ownTags = ({ fields }: UserSchema, user: User | undefined): Tag[] =>
  (user?.tags ?? []).filter(({ key }) => !fields.some((field) => field.keptAsTag && field.key === key))

const faultOfType = ({ types }: UserSchema, type: string | undefined, before: User | undefined): Record<string, string> =>
  type === undefined || type === before?.type || types.includes(type) ? {} : { type: `Choose one of ${types.join(', ')}.` }

/** Changes what the caller saw at `version`, or throws `version_conflict`. A new address ends the sessions of the old one, and is told to both. */
export async function editUser(ctx: Context, id: string, change: EditUser, version: number): Promise<User> {
  authorize(ctx, 'users:edit')

  // Mails open accounts, and an operator's opens other profiles.
  if (change.email !== undefined && ctx.profileId === OPERATORS) authorize(ctx, 'profile:edit')
  return transaction(ctx, async (ctx) => {
    const before = existing(await selectUser(ctx, id))
    if (change.email !== undefined) refuseAnonymous(before)
    const { type, fields, tags, email, ...rest } = change
    const entered = type === undefined && !fields && !tags ? {} : await enter(ctx, { type, fields, tags }, before)
    const moved = email !== undefined && emailKey(email) !== emailKey(before.email)
    const address = email === undefined ? {} : { email, ...(moved && { emailVerifiedAt: null }) }
    const user = await save(ctx, id, { ...rest, ...(type !== undefined && { type }), ...entered, ...address }, version)
    if (moved) await leaveAddress(ctx, before, user)
    return user
  })
}

/** Fills in those of one's own fields that the profile leaves to its users, as they were at `version`. */
export async function editMyFields(ctx: Context, { values: given }: EditMyFields, version: number): Promise<MyFields> {
  authorizeUser(ctx)

  const { id } = ctx.actor
  return transaction(ctx, async (writing) => {
    const [schema, before] = [await selectSchema(writing), existing(await selectUser(writing, id))]
    const { values, faults } = enterValues(schema, given, { before: before.fields, by: 'user' })
    if (Object.keys(faults).length > 0) throw invalid(faults)
    await save(writing, id, { fields: values, tags: followFields(schema, values, ownTags(schema, before)).tags }, version)
    return readMyFields({ ...ctx, db: writing.db })
  })
}

/** Writes a change of the user as they were at `version`. */
export async function save(ctx: Writing, id: string, change: Parameters<typeof updateUser>[2], version: number): Promise<User> {
  allowAnyone(ctx)

  const updated = await updateUser(ctx, id, change, version).catch((error: unknown) => {
    throw isTaken(error) ? conflict('email_taken', 'This profile already has a user with that email.') : error
  })
  if (!updated) throw (await selectUser(ctx, id)) ? versionConflict() : notFound('user')
  if (change.name !== undefined) await renameMember(ctx, id, change.name)
  await audit(ctx, 'user.edited', id)
  publish(ctx, USERS)
  return existing(await selectUser(ctx, id))
}

async function leaveAddress(ctx: Writing, before: User, user: User): Promise<void> {
  await endSessions(ctx, user.id)
  const about = { name: user.name, from: before.email, to: user.email, ...(await describeProfile(ctx)) }
  await queueMail(ctx, addressLeft, before.email, about)
  await queueMail(ctx, addressTaken, user.email, about)
}
