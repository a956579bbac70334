import { OPERATORS, type Challenged, type ChooseNewPassword, type PasswordReset, type ResetPassword } from '@foyer/shared'
import { spend, type Allowance } from '../../core/attempts.js'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { transaction, type Context, type Writing } from '../../core/context.js'
import { conflict, gone, invalid } from '../../core/errors.js'
import { hashOf, newPassword } from '../../core/opaque.js'
import { queueMail } from '../../core/outbox.js'
import { hashPassword, isSamePassword, refuseAddressIn } from '../../core/passwords.js'
import { endSessions } from '../../core/sessions.js'
import { lock } from '../../db/lock.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { readResettable } from '../users/user-status.service.js'
import { passwordChanged, passwordLink } from './auth.mail.js'
import { replacePassword, selectPassword, updateEmailVerified } from './auth.queries.js'
import { BY_CHOICE, consumeChallenge, selectOpenChallenge } from './challenges.queries.js'
import { openChoice, openPending, TRIES, type Pending } from './challenges.js'
import { admit, openSession, type Opened } from './sessions.service.js'

/** A password that an administrator chose or was shown works for a week, and only to choose another (OWASP ASVS 6.4.1). */
const GIVEN_SECONDS = 7 * 86_400
const TO_ADDRESS: Allowance = { name: 'password links to an address', most: 5, seconds: 3600 }

/** Takes a user's password away, and with it all their sessions: they choose another by a mailed link, or after one more sign-in with a password that is given to them. */
export async function resetPassword(ctx: Context, userId: string, { way, password }: ResetPassword): Promise<PasswordReset> {
  authorize(ctx, 'users:edit')

  if (way === 'set' && password === undefined) throw invalid({ password: 'Enter a password.' })
  if (way !== 'set' && password !== undefined) throw invalid({ password: 'Only a password that you set yourself goes along.' })
  const { email } = await readResettable(ctx, userId)
  if (way === 'link') return mailLink(ctx, userId)
  const given = password ?? newPassword()
  refuseAddressIn(given, email)
  const passwordHash = await hashPassword(given)

  await transaction(ctx, async (ctx) => {
    await replace(ctx, userId, passwordHash)
    await tellChange(ctx, email)
  })
  return { temporaryPassword: way === 'temporary' ? given : null }
}

/** The secret stands behind the `#` of the link, which browsers keep to themselves: whoever fetches the address has not used it. */
async function mailLink(ctx: Context, userId: string): Promise<PasswordReset> {
  if (ctx.profileId === OPERATORS) throw conflict('no_hosted_page', 'Operators have no page for this. Give them a temporary password.')
  await transaction(ctx, async (ctx) => {
    const { email: to, name } = await readResettable(ctx, userId)
    const passwordVersion = await replace(ctx, userId, null)
    const { profile, slug } = await describeProfile(ctx)
    await spend(ctx, TO_ADDRESS, to)
    const { id } = await openChoice(ctx, 'password_link', { to, profile, name, passwordHash: '', userId, passwordVersion })
    await queueMail(ctx, passwordLink, to, { name, profile, link: `${ctx.url}/p/${slug}/new-password#${id}` })
  })
  return { temporaryPassword: null }
}

/** Answers the version of the password that stands now. */
async function replace(ctx: Writing, userId: string, passwordHash: string | null): Promise<number> {
  await lock(ctx, 'users', userId)
  await readResettable(ctx, userId)
  const expiresAt = passwordHash === null ? null : new Date(ctx.now().getTime() + GIVEN_SECONDS * 1000).toISOString()
  const version = await replacePassword(ctx, userId, { passwordHash, expiresAt })
  await endSessions(ctx, userId)
  await audit(ctx, 'user.password_reset', userId)
  return version
}

/** Gives whoever holds the secret of a link, or just proved a password that was given to them, a password of their own and a session. */
export async function chooseNewPassword(ctx: Context, { challengeId, password }: ChooseNewPassword): Promise<Opened | Challenged> {
  allowAnyone(ctx)

  const idHash = hashOf(challengeId)
  const challenge = await selectOpenChallenge(ctx, idHash, { tries: TRIES, by: BY_CHOICE })
  if (!challenge) throw gone('challenge')
  const pending = openPending(ctx, idHash, challenge.sealed)
  const owner = await standingOwner(ctx, pending)
  refuseAddressIn(password, pending.to)
  if (challenge.purpose === 'new_password' && (await isSamePassword(owner.passwordHash, password)))
    throw invalid({ password: 'Choose another password than the one you were given.' })
  const passwordHash = await hashPassword(password)

  const outcome = await transaction(ctx, async (ctx) => {
    await lock(ctx, 'users', pending.userId)
    await standingOwner(ctx, pending)
    if (!(await consumeChallenge(ctx, idHash))) throw gone('challenge')
    await replacePassword(ctx, pending.userId, { passwordHash, expiresAt: null })
    if (challenge.purpose === 'password_link') await updateEmailVerified(ctx, pending.userId)
    await endSessions(ctx, pending.userId)
    await audit(ctx, 'user.password_chosen', pending.userId)
    await tellChange(ctx, pending.to)
    return admit(ctx, pending.userId)
  })
  return openSession(ctx, outcome)
}

/** The user as the choice was opened for them. Throws 410 once their password or address is another: an older link opens nothing. */
async function standingOwner(ctx: Context, { userId, to, passwordVersion }: Pending) {
  const owner = await selectPassword(ctx, userId)
  if (owner?.email !== to || owner.passwordVersion !== passwordVersion) throw gone('challenge')
  return owner
}

async function tellChange(ctx: Writing, to: string): Promise<void> {
  const { profile } = await describeProfile(ctx)
  await queueMail(ctx, passwordChanged, to, { profile })
}
