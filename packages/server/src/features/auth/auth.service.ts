import { OPERATORS, type AnswerChallenge, type Challenged, type SignIn, type SignUp } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone } from '../../core/authorize.js'
import { transaction, type Context, type Writing } from '../../core/context.js'
import { AppError, forbidden, gone, invalid } from '../../core/errors.js'
import { hashOf } from '../../core/opaque.js'
import { enterByPassword, hashPassword, refuseAddressIn } from '../../core/passwords.js'
import { welcome } from '../notifications/notifications.service.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { acceptInvitation } from '../users/user-status.service.js'
import { findByEmail, registerUser } from '../users/users.service.js'
import { alreadyRegistered, emailCode } from './auth.mail.js'
import { updateEmailVerified, updatePasswordHash } from './auth.queries.js'
import { consumeChallenge, spendTry } from './challenges.queries.js'
import { codeHashOf, openChallenge, openPending, resendCode, TRIES, type Pending } from './challenges.js'
import { admit, openSession, type Opened, type Started } from './sessions.service.js'

/** Asks for an account: always answers a challenge, whoever has the address. The account is made when the mailed code comes back. */
export async function signUp(ctx: Context, { email, name, password }: SignUp): Promise<Challenged> {
  allowAnyone(ctx)

  if (ctx.profileId === OPERATORS) throw forbidden('sign_up_closed', 'Operators are invited.')
  refuseAddressIn(password, email)
  const passwordHash = await hashPassword(password)

  return transaction(ctx, async (ctx) => {
    const user = await findByEmail(ctx, email)
    const { profile } = await describeProfile(ctx)
    const pending: Pending = { to: email, profile, name, passwordHash, userId: user?.id ?? '', passwordVersion: user?.passwordVersion ?? 0 }
    if (user && user.invitedAt === null) return openChallenge(ctx, 'decoy', pending, alreadyRegistered)
    return openChallenge(ctx, 'sign_up', pending, emailCode)
  })
}

/** Signs in by password. Unknown address and wrong password are one answer, in one time. */
export async function signIn(ctx: Context, { email, password }: SignIn, device: string | undefined): Promise<Opened | Challenged> {
  allowAnyone(ctx)

  const guess = { name: email, password, device }
  const find = async () => withoutExpired(ctx, await findByEmail(ctx, email))
  const outcome = await enterByPassword(ctx, guess, find, async (ctx, user): Promise<Started | Challenged> => {
    const { id: userId, passwordVersion } = user
    if (user.rehashed !== undefined) await updatePasswordHash(ctx, userId, user.rehashed, passwordVersion)
    if (user.emailVerifiedAt !== null || user.status !== 'active') return admit(ctx, userId, passwordVersion)
    const { profile } = await describeProfile(ctx)
    const pending = { to: user.email, profile, name: user.name, passwordHash: '', userId, passwordVersion }
    return openChallenge(ctx, 'verify_email', pending, emailCode)
  })
  if (!outcome) throw new AppError(401, 'invalid_credentials', 'This address and password do not go together.')
  return openSession(ctx, outcome)
}

/** A password that somebody else chose ends by itself: then it is nobody's. */
const withoutExpired = <Owner extends { passwordHash: string | null; passwordExpiresAt: string | null }>(
  { now }: Context,
  owner: Owner | undefined,
): Owner | undefined =>
  owner && owner.passwordExpiresAt !== null && owner.passwordExpiresAt <= now().toISOString() ? { ...owner, passwordHash: null } : owner

/** Answers a challenge by its code. Every try counts, right or wrong; the right one opens it once. */
export async function answerChallenge(ctx: Context, { challengeId, code }: AnswerChallenge): Promise<Opened | Challenged> {
  allowAnyone(ctx)

  const idHash = hashOf(challengeId)
  const challenge = await transaction(ctx, (ctx) => spendTry(ctx, idHash, TRIES))
  if (!challenge) throw gone('challenge')
  if (codeHashOf(ctx, idHash, code) !== challenge.codeHash) throw invalid({ code: 'This is not the code we sent.' }, 'wrong_code')

  const started = await transaction(ctx, async (ctx) => {
    if (!(await consumeChallenge(ctx, idHash))) throw gone('challenge')
    const pending = openPending(ctx, idHash, challenge.sealed)
    return challenge.purpose === 'sign_up' ? completeSignUp(ctx, pending) : completeSignIn(ctx, pending)
  })
  return openSession(ctx, started)
}

async function completeSignIn(ctx: Writing, { userId, passwordVersion }: Pending): Promise<Started | Challenged> {
  await updateEmailVerified(ctx, userId)
  await audit(ctx, 'user.email_verified', userId)
  return admit(ctx, userId, passwordVersion)
}

/** Whoever has the address by now keeps it; only an open invitation is taken up. */
async function completeSignUp(ctx: Writing, { to, name, passwordHash }: Pending): Promise<Started | Challenged> {
  const existing = await findByEmail(ctx, to)
  if (existing && !(await acceptInvitation(ctx, existing, { name, passwordHash }))) throw gone('challenge')
  const { id } = existing ?? (await registerUser(ctx, { email: to, name, passwordHash }))
  await welcome(ctx, id)
  return admit(ctx, id)
}

export async function resend(ctx: Context, challengeId: string): Promise<Challenged> {
  allowAnyone(ctx)

  return transaction(ctx, (ctx) => resendCode(ctx, challengeId, { code: emailCode, decoy: alreadyRegistered }))
}
