import type { User } from '@foyer/shared'
import { spend, type Allowance } from '../../core/attempts.js'
import { allowAnyone } from '../../core/authorize.js'
import type { Writing } from '../../core/context.js'
import { queueMail } from '../../core/outbox.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { invitation } from './users.mail.js'

const TO_ADDRESS: Allowance = { name: 'invitations to an address', most: 5, seconds: 3600 }

const TO_USER: Allowance = {
  name: 'invitations of a user',
  refusal: 'This user was sent an invitation less than an hour ago.',
  most: 1,
  seconds: 3600,
}

/** Writes to somebody that they are invited. Throws 429 when they were told within the hour, or their address five times, by whatever name. */
export async function mailInvitation(ctx: Writing, { id, email, name }: Pick<User, 'id' | 'email' | 'name'>): Promise<void> {
  allowAnyone(ctx)

  await spend(ctx, TO_USER, id)
  await spend(ctx, TO_ADDRESS, email)
  await queueMail(ctx, invitation, email, { name, ...(await describeProfile(ctx)) })
}
