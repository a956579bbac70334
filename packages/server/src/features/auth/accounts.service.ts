import { OPERATORS, type Role, type User } from '@foyer/shared'
import { authorize } from '../../core/authorize.js'
import { transaction, within, type Context, type Writing } from '../../core/context.js'
import { invalid } from '../../core/errors.js'
import { hashPassword } from '../../core/passwords.js'
import { addMember, ownIfFirst } from '../profiles/members.service.js'
import { registerUser } from '../users/users.service.js'

interface Person {
  email: string
  name: string
}

/** An account's share in one profile. */
export interface Share {
  profileId: string
  role: Role
}

/** Makes an account with a password. The first of a server owns it. */
export async function createAccount(
  ctx: Context,
  { password, ...person }: Person & { password: string },
  share?: Share,
): Promise<{ account: User; shares: Share[] }> {
  authorize(ctx, 'users:create')

  if (password.toLowerCase().includes(person.email)) throw invalid({ password: 'Choose a password without the address in it.' })
  const passwordHash = await hashPassword(password)
  return transaction(ctx, (ctx) => addAccount(ctx, { ...person, passwordHash }, share))
}

/** Makes an account whose password is hashed already. */
export async function addAccount(
  ctx: Writing,
  person: Person & { passwordHash: string },
  share?: Share,
): Promise<{ account: User; shares: Share[] }> {
  authorize(ctx, 'users:create')

  const account = await registerUser(within(ctx, OPERATORS), person)
  const owned: Share[] = (await ownIfFirst(ctx, account.id)) ? [{ profileId: OPERATORS, role: 'owner' }] : []
  if (!share || owned.some(({ profileId }) => profileId === share.profileId)) return { account, shares: owned }
  await addMember(within(ctx, share.profileId), account.id, share.role)
  return { account, shares: [...owned, share] }
}
