import type { Challenged } from '@foyer/shared'
import { spend, type Allowance } from '../../core/attempts.js'
import type { Context, Writing } from '../../core/context.js'
import { gone, limited } from '../../core/errors.js'
import { hashOf, keyedHash, newCode, newSecret } from '../../core/opaque.js'
import { queueMail } from '../../core/outbox.js'
import { seal, unseal } from '../../core/seal.js'
import type { ChallengesTable } from '../../db/database.js'
import type { MailTemplate } from '../../mail/mailer.js'
import { insertChallenge, selectOpenChallenge, updateCode } from './challenges.queries.js'

/** A code lives ten minutes, takes five tries, and is sent at most five times, half a minute apart. */
export const TRIES = 5
const LIFE_SECONDS = 600
const SENDS = 5
const RESEND_SECONDS = 30

/** Mails that strangers make us send: five an hour to one address, and so many in each hour of the clock for the whole profile, whose sender's good name they use up. */
const TO_ADDRESS: Allowance = { name: 'codes to an address', most: 5, seconds: 3600 }
const OF_PROFILE = { name: 'codes of a profile', most: 3000 }

/** What waits for the code: a sign-up's own data, or a user whose address is to be proved. Sealed in the database. */
export interface Pending {
  to: string
  profile: string
  name: string
  passwordHash: string
  userId: string
}

type Purpose = ChallengesTable['purpose']
type CodeMail = MailTemplate<{ profile: string; code: string }>

/** Opens a challenge whose code goes out by mail with `template`; a `decoy` looks the same and no code opens it. */
export async function openChallenge(ctx: Writing, purpose: Purpose, pending: Pending, template: CodeMail): Promise<Challenged> {
  const at = ctx.now()
  const id = newSecret()
  const idHash = hashOf(id)
  const code = newCode()
  const expiresAt = new Date(at.getTime() + LIFE_SECONDS * 1000).toISOString()
  const codeHash = purpose === 'decoy' ? hashOf(newSecret()) : codeHashOf(ctx, idHash, code)

  await insertChallenge(ctx, {
    idHash,
    purpose,
    codeHash,
    sealed: seal(ctx.keys.sealing, idHash, JSON.stringify(pending)),
    createdAt: at.toISOString(),
    sentAt: at.toISOString(),
    expiresAt,
  })
  await mailCode(ctx, template, pending, code)
  return { state: 'challenge', challenge: { id, kind: 'email_code', expiresAt } }
}

/** Sends another code for the same challenge. Throws 410 when it is over and 429 when the last mail is too fresh. */
export async function resendCode(ctx: Writing, id: string, mails: { code: CodeMail; decoy: CodeMail }): Promise<Challenged> {
  const idHash = hashOf(id)
  const challenge = await selectOpenChallenge(ctx, idHash, TRIES)
  if (!challenge || challenge.sends >= SENDS) throw gone('challenge')
  const wait = RESEND_SECONDS - (ctx.now().getTime() - Date.parse(challenge.sentAt)) / 1000
  if (wait > 0) throw limited(Math.ceil(wait))

  const code = newCode()
  const decoy = challenge.purpose === 'decoy'
  if (!(await updateCode(ctx, idHash, challenge.sends, decoy ? hashOf(newSecret()) : codeHashOf(ctx, idHash, code))))
    throw limited(RESEND_SECONDS)
  const pending = openPending(ctx, idHash, challenge.sealed)
  await mailCode(ctx, decoy ? mails.decoy : mails.code, pending, code)
  return { state: 'challenge', challenge: { id, kind: 'email_code', expiresAt: challenge.expiresAt } }
}

async function mailCode(ctx: Writing, template: CodeMail, { to, profile }: Pending, code: string): Promise<void> {
  const restOfHour = 3600 - (Math.floor(ctx.now().getTime() / 1000) % 3600)
  await spend(ctx, TO_ADDRESS, to)
  await spend(ctx, { ...OF_PROFILE, seconds: restOfHour }, '')
  await queueMail(ctx, template, to, { profile, code })
}

export const openPending = ({ keys }: Context, idHash: string, sealed: string): Pending =>
  JSON.parse(unseal(keys.sealing, idHash, sealed)) as Pending

/** Six digits are few: keyed, and bound to their challenge. */
export const codeHashOf = ({ keys, profileId }: Context, idHash: string, code: string): string =>
  keyedHash(keys.codes, profileId, idHash, code)
