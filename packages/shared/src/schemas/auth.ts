import { z } from 'zod'
import { GivenPassword, Password } from './password.js'
import { PROFILE_ID } from './profile.js'
import { Email, Line } from './text.js'

const name = Line.min(1, 'Enter your name.').max(120)

export const SignUp = z.strictObject({ email: Email, name, password: Password })
export const SignIn = z.strictObject({ email: Email, password: GivenPassword })

/** A challenge's id is 256 random bits, held by the page that asked. */
const challengeId = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This step is unknown.')

export const AnswerChallenge = z.strictObject({
  challengeId,
  code: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Enter the six digits.')),
})
export const ResendChallenge = z.strictObject({ challengeId })
/** `challengeId` is that of the challenge `new_password`, or what stands behind the `#` of a mailed link. */
export const ChooseNewPassword = z.strictObject({ challengeId, password: Password })
export const StepUp = z.strictObject({ password: GivenPassword })

/** The first account of a server: `code` is printed in the terminal and works once. */
export const FirstRun = z.strictObject({ code: z.string().max(100), email: Email, name, password: Password })
export const FirstRunState = z.object({ open: z.boolean() })

/** Who is signed in, as they see themselves. */
export const Me = z.object({
  id: z.uuidv7(),
  email: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  version: z.int(),
  /** The operator who acts in their place in this session, and until when; absent in a session of their own. */
  actor: z.object({ id: z.uuidv7(), name: z.string(), expiresAt: z.iso.datetime() }).optional(),
})

/** What one may change of oneself. */
export const EditMe = z.strictObject({ name })

const SignedIn = z.object({
  state: z.literal('signed_in'),
  accessToken: z.string(),
  /** Seconds. */
  expiresIn: z.int(),
  user: Me,
})

const Challenged = z.object({
  state: z.literal('challenge'),
  challenge: z.object({
    id: z.string(),
    kind: z.enum(['email_code', 'totp', 'passkey', 'agreement', 'new_password', 'approval']),
    expiresAt: z.iso.datetime(),
  }),
})

/** What every sign-in-like route answers: a session, or one more step. */
export const AuthAnswer = z.discriminatedUnion('state', [SignedIn, Challenged])

/** A token for the widgets of one profile, held by a named member. */
export const EmbedToken = z.object({
  accessToken: z.string(),
  expiresIn: z.int(),
  profileId: z.string(),
  permissions: z.array(z.string()),
})
export const CreateEmbedToken = z.strictObject({ profileId: z.string().regex(PROFILE_ID, 'This is not a profile.') })

export type SignUp = z.output<typeof SignUp>
export type SignIn = z.output<typeof SignIn>
export type AnswerChallenge = z.output<typeof AnswerChallenge>
export type ChooseNewPassword = z.output<typeof ChooseNewPassword>
export type FirstRun = z.output<typeof FirstRun>
export type Me = z.output<typeof Me>
export type EditMe = z.output<typeof EditMe>
export type SignedIn = z.output<typeof SignedIn>
export type Challenged = z.output<typeof Challenged>
export type AuthAnswer = z.output<typeof AuthAnswer>
export type EmbedToken = z.output<typeof EmbedToken>
