import { timingSafeEqual } from 'node:crypto'
import { OPERATORS, type Challenged, type FirstRun } from '@foyer/shared'
import { allowAnyone } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { forbidden, gone, notFound } from '../../core/errors.js'
import { hashOf } from '../../core/opaque.js'
import { hashPassword, refuseAddressIn } from '../../core/passwords.js'
import { ownOperators, operatorsAreUnowned } from '../profiles/operators.service.js'
import { registerUser } from '../users/users.service.js'
import { admit, openSession, type Opened } from './sessions.service.js'

/** Whether this server still waits for its first account. */
export async function readFirstRun(ctx: Context): Promise<{ open: boolean }> {
  allowAnyone(ctx)

  return { open: ctx.profileId === OPERATORS && (await operatorsAreUnowned(ctx)) }
}

/** Makes the first account, with the code that stands in the terminal. Whoever can read the terminal owns the server. */
export async function completeFirstRun(
  ctx: Context,
  { code, email, name, password }: FirstRun,
  expected: string | null,
): Promise<Opened | Challenged> {
  allowAnyone(ctx)

  if (ctx.profileId !== OPERATORS) throw notFound('profile')
  if (expected === null || !(await operatorsAreUnowned(ctx))) throw gone('first_run')
  if (!timingSafeEqual(Buffer.from(hashOf(code)), Buffer.from(hashOf(expected))))
    throw forbidden('wrong_code', 'This is not the code in the terminal.')
  refuseAddressIn(password, email)
  const passwordHash = await hashPassword(password)

  const started = await transaction(ctx, async (ctx) => {
    const { id } = await registerUser(ctx, { email, name, passwordHash })
    await ownOperators(ctx, id)
    return admit(ctx, id)
  })
  return openSession(ctx, started)
}
