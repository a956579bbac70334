import { z } from 'zod'
import { PageQuery, pageOf } from './page.js'
import { Password } from './password.js'
import { Tag } from './tag.js'
import { Email, Line } from './text.js'
import { UserFilter } from './user-filter.js'
import { FieldValue } from './user-schema.js'
import { UserStatus } from './user-status.js'

/** Values of the profile's own fields, by key; `null` takes one away. Which keys there are, and what each may hold, the profile's schema says. */
const Fields = z
  .record(
    Line.min(1)
      .max(60)
      .regex(/^(?!__proto__$)/, 'Use another name.'),
    FieldValue.nullable(),
  )
  .refine((fields) => Object.keys(fields).length <= 100, 'Use at most 100 fields.')

/** An end user of one profile, as its members see them. Times are ISO-8601 UTC. */
export const User = z.object({
  id: z.uuidv7(),
  type: z.string(),
  email: z.string(),
  name: z.string(),
  /** The path of their picture on the server, which never changes; `null` for none. */
  avatar: z.string().nullable(),
  status: UserStatus,
  /** Why they are banned or inactive; `''` where nobody said. */
  statusReason: z.string(),
  /** When a ban ends by itself; `null` for a ban without end, and when not banned. */
  bannedUntil: z.iso.datetime().nullable(),
  emailVerifiedAt: z.iso.datetime().nullable(),
  externalId: z.string(),
  phone: z.string(),
  company: z.string(),
  /** An IANA name such as `Europe/Berlin`, or `''`. */
  timezone: z.string(),
  /** A BCP 47 tag such as `pt-BR`, or `''`. */
  language: z.string(),
  fields: z.record(z.string(), FieldValue),
  tags: z.array(Tag),
  lastSignInAt: z.iso.datetime().nullable(),
  lastAccessAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  version: z.int(),
})

/** A page of users. `total` comes with `?total=true` and stops at 1,001. */
export const UserPage = pageOf(User).extend({ total: z.int().optional() })
export const UserId = z.object({ userId: z.uuidv7() })

export const USER_SORTS = ['name', 'email', 'type', 'status', 'created', 'lastSignIn', 'lastAccess'] as const

export const UserQuery = z.strictObject({
  ...PageQuery.shape,
  ...UserFilter.shape,
  sort: z.enum(USER_SORTS).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  total: z.stringbool().default(false),
})

/** Where a new picture is to be had. */
export const Avatar = z.object({ avatar: z.string() })

/** How many users the profile has in each status. */
export const UserCounts = z.record(UserStatus, z.int())

const name = Line.min(1, 'Enter a name.').max(120)
const type = Line.min(1).max(40)
const externalId = Line.max(120)
const phone = Line.max(40).regex(/^(?:\+?[\d\s().\/-]{3,})?$/, 'Enter a number like +49 30 23125 000.')
const company = Line.max(120)
const timezone = z.string().max(60).refine(isTimeZone, 'Enter a time zone like Europe/Berlin.')
const language = z.string().max(35).refine(isLanguage, 'Enter a language like pt-BR.')
/** Those that follow a field come on top of the 30 that may be set. */
const tags = z.array(Tag).max(200, 'Use at most 30 tags.')

/** With a password the user is `active` at once, but proves the address at the first sign-in; without one they are `invited` by mail. */
export const CreateUser = z.strictObject({
  email: Email,
  name,
  password: Password.optional(),
  type: type.default('standard'),
  externalId: externalId.default(''),
  phone: phone.default(''),
  company: company.default(''),
  timezone: timezone.default(''),
  language: language.default(''),
  fields: Fields.default({}),
  tags: tags.default([]),
})

/** What is left out stays; so do fields that are not named. A new address has to be proved anew. */
export const EditUser = z
  .strictObject({ email: Email, name, type, externalId, phone, company, timezone, language, fields: Fields, tags })
  .partial()

/** One step of the status table. `until` goes with `ban` and lies in the future; `reason` with `ban` and `deactivate`. */
export const ChangeStatus = z.strictObject({
  action: z.enum(['approve', 'reject', 'deactivate', 'reactivate', 'ban', 'unban', 'invite']),
  until: z.iso.datetime().optional(),
  reason: Line.max(300).optional(),
})

export type User = z.output<typeof User>
export type Avatar = z.output<typeof Avatar>
export type UserPage = z.output<typeof UserPage>
export type UserQuery = z.output<typeof UserQuery>
export type UserCounts = z.output<typeof UserCounts>
export type CreateUser = z.output<typeof CreateUser>
export type EditUser = z.output<typeof EditUser>
export type ChangeStatus = z.output<typeof ChangeStatus>
export type StatusAction = ChangeStatus['action'] | 'delete'

function isTimeZone(name: string): boolean {
  return name === '' || isKnown(() => new Intl.DateTimeFormat('en', { timeZone: name }))
}

function isLanguage(tag: string): boolean {
  return tag === '' || isKnown(() => new Intl.Locale(tag))
}

/** `Intl` knows a name, or throws. */
function isKnown(construct: () => unknown): boolean {
  try {
    construct()
    return true
  } catch {
    return false
  }
}
