import { z } from 'zod'
import { Look } from './look.js'
import { Line, Origin, Text } from './text.js'

/** The built-in profile whose users are the operators. */
export const OPERATORS = 'operators'

/** How a profile's id is written in a path: a UUID, or `operators`. */
export const PROFILE_ID = /^[A-Za-z0-9-]{1,60}$/
export const Role = z.enum(['owner', 'admin', 'editor', 'viewer'])

const name = Line.min(1, 'Enter a name.').max(120)
const slug = z
  .string()
  .max(60, 'Use at most 60 characters.')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, digits and single dashes.')
const origins = z.array(Origin).max(50)

/** A tenant with its settings. */
export const Profile = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  /** The exact origins whose pages may carry this profile's widgets. */
  origins: z.array(z.string()),
  /** Sent to each new user's inbox; empty for none. */
  welcomeMessage: z.string(),
  /** For how many days what users did is kept. */
  activityDays: z.int(),
  look: Look,
  /** The path of its picture on the server, which never changes; `null` for none. */
  logo: z.string().nullable(),
  createdAt: z.iso.datetime(),
  version: z.int(),
})

/** `slug` is made from the name when absent. */
export const CreateProfile = z.strictObject({ name, slug: slug.optional() })
export const EditProfile = z
  .strictObject({ name, slug, origins, welcomeMessage: Text.max(2000), activityDays: z.int().min(1).max(730), look: Look })
  .partial()

/** Where a new picture is to be had. */
export const Logo = z.object({ logo: z.string() })

/** One of an account's profiles, and what the account may do there. */
export const Membership = z.object({
  profile: Profile.pick({ id: true, name: true, slug: true, logo: true }),
  role: Role,
  permissions: z.array(z.string()),
})
export const Memberships = z.object({ items: z.array(Membership) })

/** A public key that names a profile in a page's source. Test keys also work on this machine's own origins. */
export const EmbedKey = z.object({ key: z.string(), kind: z.enum(['live', 'test']), createdAt: z.iso.datetime() })
export const EmbedKeys = z.object({ items: z.array(EmbedKey) })
export const CreateEmbedKey = z.strictObject({ kind: z.enum(['live', 'test']) })
export const EmbedKeyParam = z.object({ key: z.string().regex(/^pk_[\w-]{1,100}$/, 'This is not a key.') })

/** What a page learns from its key: enough to draw the sign-up, nothing about anybody. */
export const EmbedConfig = z.object({ profileId: z.string(), name: z.string() })

export type Role = z.output<typeof Role>
export type Profile = z.output<typeof Profile>
export type CreateProfile = z.output<typeof CreateProfile>
export type EditProfile = z.output<typeof EditProfile>
export type Logo = z.output<typeof Logo>
export type Membership = z.output<typeof Membership>
export type EmbedKey = z.output<typeof EmbedKey>
export type EmbedConfig = z.output<typeof EmbedConfig>
