import type { Challenged } from '@foyer/shared'
import { spend, type Allowance } from '../../core/attempts.js'
import type { Context, Writing } from '../../core/context.js'
import { gone, limited } from '../../core/errors.js'
import { hashOf, keyedHash, newCode, newSecret } from '../../core/opaque.js'
import { queueMail } from '../../core/outbox.js'
import { seal, unseal } from '../../core/seal.js'
import type { ChallengesTable } from '../../db/access-tables.js'
import type { MailTemplate } from '../../mail/mailer.js'
import { BY_CODE, insertChallenge, selectOpenChallenge, updateCode } from './challenges.queries.js'

/** A code lives ten minutes, takes five tries, and is sent at most five times, half a minute apart. */
export const TRIES = 5
const LIFE_SECONDS = 600
/** A mailed link lives half an hour (SECURITY §1.1). */
const LINK_SECONDS = 1800
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
  /** The user's password when this was opened: once it is another, this is over. */
  passwordVersion: number
}

type Purpose = ChallengesTable['purpose']
type CodeMail = MailTemplate<{ profile: string; code: string }>

/** Opens a challenge whose code goes out by mail with `template`; a `decoy` looks the same and no code opens it. */
export async function openChallenge(ctx: Writing, purpose: Purpose, pending: Pending, template: CodeMail): Promise<Challenged> {
  const code = newCode()
  const { id, expiresAt } = await keepPending(ctx, purpose, pending, {
    seconds: LIFE_SECONDS,
    codeHash: (idHash) => (purpose === 'decoy' ? hashOf(newSecret()) : codeHashOf(ctx, idHash, code)),
  })
  await mailCode(ctx, template, pending, code)
  return { state: 'challenge', challenge: { id, kind: 'email_code', expiresAt } }
}

/** Opens the choice of a new password to whoever is shown its id: 256 bits, and no code. */
export const openChoice = (ctx: Writing, purpose: 'password_link' | 'new_password', pending: Pending) =>
  keepPending(ctx, purpose, pending, {
    seconds: purpose === 'password_link' ? LINK_SECONDS : LIFE_SECONDS,
    codeHash: () => hashOf(newSecret()),
  })

async function keepPending(
  ctx: Writing,
  purpose: Purpose,
  pending: Pending,
  { seconds, codeHash }: { seconds: number; codeHash: (idHash: string) => string },
): Promise<{ id: string; expiresAt: string }> {
  const at = ctx.now()
  const id = newSecret()
  const idHash = hashOf(id)
  const expiresAt = new Date(at.getTime() + seconds * 1000).toISOString()

  await insertChallenge(ctx, {
    idHash,
    purpose,
    codeHash: codeHash(idHash),
    sealed: seal(ctx.keys.sealing, idHash, JSON.stringify(pending)),
    createdAt: at.toISOString(),
    sentAt: at.toISOString(),
    expiresAt,
  })
  return { id, expiresAt }
}

/** Sends another code for the same challenge. Throws 410 when it is over and 429 when the last mail is too fresh. */
export async function resendCode(ctx: Writing, id: string, mails: { code: CodeMail; decoy: CodeMail }): Promise<Challenged> {
  const idHash = hashOf(id)
  const challenge = await selectOpenChallenge(ctx, idHash, { tries: TRIES, by: BY_CODE })
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
