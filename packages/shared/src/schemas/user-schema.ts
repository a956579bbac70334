import { z } from 'zod'
import { Line } from './text.js'

export const FIELD_TYPES = ['text', 'number', 'date', 'select', 'multi-select', 'checkbox', 'phone', 'url', 'hidden'] as const

/** A number, a tick, the choices of a multi-select, or text; a date as `2026-11-22`. */
export const FieldValue = z.union([Line.max(1000), z.number(), z.boolean(), z.array(Line.min(1).max(100)).max(200)])

/** How a field is named in a user's `fields`, and in the tag that follows it. It never changes. */
const key = Line.min(1, 'Enter a key.')
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u, 'Use letters, digits, spaces, dashes and underscores.')

const option = Line.min(1, 'Enter a choice.').max(100)
const unique = (items: readonly string[]) => new Set(items).size === items.length

/** `members`: those who administer the profile. `user`: the person themselves as well. */
const Whom = z.enum(['members', 'user'])

/** One entry of a profile's user-field schema. */
export const UserField = z.strictObject({
  key,
  label: Line.min(1, 'Enter a name.').max(120),
  /** What whoever fills it in should know; `''` for nothing. */
  hint: Line.max(200, 'Use at most 200 characters.').default(''),
  type: z.enum(FIELD_TYPES),
  required: z.boolean().default(false),
  /** What a new user has; a `hidden` field's value at sign-up. */
  default: FieldValue.nullable().default(null),
  /** The choices of a select. */
  options: z.array(option).max(200, 'Use at most 200 choices.').refine(unique, 'Each choice once.').default([]),
  seenBy: Whom.default('members'),
  editedBy: Whom.default('members'),
  askedAtSignUp: z.boolean().default(false),
  /** The field owns the tag of its key, which follows its value. */
  keptAsTag: z.boolean().default(false),
})

/** The type of the profile's one anonymous user, and of nobody else. */
export const ANONYMOUS = 'anonymous'

const types = z
  .array(Line.min(1, 'Enter a name.').max(40))
  .min(1)
  .max(50, 'Use at most 50 types.')
  .refine((names) => names[0] === 'standard', 'Keep “standard” first.')
  .refine(unique, 'Each type once.')
  .refine((names) => !names.includes(ANONYMOUS), 'There is one anonymous user, who is made elsewhere.')

/** Which types of users a profile has, `standard` first, and which fields it gives them. */
export const UserSchema = z.object({ types, fields: z.array(UserField).max(100), version: z.int() })

export const EditUserSchema = z.strictObject({
  types,
  fields: z
    .array(UserField)
    .max(100, 'Use at most 100 fields.')
    .refine((fields) => unique(fields.map((field) => field.key.toLowerCase())), 'Each key once.'),
})

/** What somebody may see of their own fields, and what these hold. */
export const MyFields = z.object({ fields: z.array(UserField), values: z.record(z.string(), FieldValue), version: z.int() })

/** `null` takes a value away; fields that are not named stay. */
export const EditMyFields = z.strictObject({ values: z.record(Line.min(1).max(60), FieldValue.nullable()) })

export type MyFields = z.output<typeof MyFields>
export type EditMyFields = z.output<typeof EditMyFields>
export type FieldType = (typeof FIELD_TYPES)[number]
export type FieldValue = z.output<typeof FieldValue>
export type UserField = z.output<typeof UserField>
export type UserSchema = z.output<typeof UserSchema>
export type EditUserSchema = z.output<typeof EditUserSchema>
