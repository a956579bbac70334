import { z } from 'zod'
import { PageQuery, pageOf } from './page.js'
import { Password } from './password.js'
import { Email, Line } from './text.js'

export const UserStatus = z.enum(['pending', 'invited', 'active', 'inactive', 'banned'])

/** Without a colon in its key, so that `key:value` can be read back. */
export const Tag = z.object({
  key: Line.min(1)
    .max(100)
    .regex(/^[^:]*$/, 'Use a key without a colon.'),
  value: Line.max(200),
})

/** Values of the profile's own fields, by key. */
const Fields = z
  .record(
    Line.min(1)
      .max(60)
      .regex(/^(?!__proto__$)/, 'Use another name.'),
    Line.max(1000),
  )
  .refine((fields) => Object.keys(fields).length <= 100, 'Use at most 100 fields.')

/** An end user of one profile, as its members see them. Times are ISO-8601 UTC. */
export const User = z.object({
  id: z.uuidv7(),
  type: z.string(),
  email: z.string(),
  name: z.string(),
  status: UserStatus,
  /** When a ban ends by itself; `null` for a ban without end, and when not banned. */
  bannedUntil: z.iso.datetime().nullable(),
  emailVerifiedAt: z.iso.datetime().nullable(),
  externalId: z.string(),
  fields: z.record(z.string(), z.string()),
  tags: z.array(Tag),
  lastAccessAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  version: z.int(),
})

/** A page of users. `total` comes with `?total=true` and stops at 1,001. */
export const UserPage = pageOf(User).extend({ total: z.int().optional() })
export const UserId = z.object({ userId: z.uuidv7() })

export const UserQuery = PageQuery.extend({
  search: Line.max(100).default(''),
  status: UserStatus.optional(),
  /** `key`, or `key:value`. */
  tag: Line.min(1).max(301).optional(),
  sort: z.enum(['name', 'email', 'created', 'lastAccess']).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  total: z.stringbool().default(false),
})

/** How many users the profile has in each status. */
export const UserCounts = z.record(UserStatus, z.int())

const name = Line.min(1, 'Enter a name.').max(120)
const type = Line.min(1).max(40)
const externalId = Line.max(120)
const tags = z.array(Tag).max(30, 'Use at most 30 tags.')

/** With a password the user is `active` at once, but proves the address at the first sign-in; without one they are `invited` by mail. */
export const CreateUser = z.strictObject({
  email: Email,
  name,
  password: Password.optional(),
  type: type.default('standard'),
  externalId: externalId.default(''),
  fields: Fields.default({}),
  tags: tags.default([]),
})

export const EditUser = z.strictObject({ name, type, externalId, fields: Fields, tags }).partial()

/** One step of the status table. `until` goes with `ban` and lies in the future. */
export const ChangeStatus = z.strictObject({
  action: z.enum(['approve', 'reject', 'deactivate', 'reactivate', 'ban', 'unban', 'invite']),
  until: z.iso.datetime().optional(),
})

export type UserStatus = z.output<typeof UserStatus>
export type Tag = z.output<typeof Tag>
export type User = z.output<typeof User>
export type UserPage = z.output<typeof UserPage>
export type UserQuery = z.output<typeof UserQuery>
export type UserCounts = z.output<typeof UserCounts>
export type CreateUser = z.output<typeof CreateUser>
export type EditUser = z.output<typeof EditUser>
export type ChangeStatus = z.output<typeof ChangeStatus>
export type StatusAction = ChangeStatus['action'] | 'delete'
