import type { User } from '@foyer/shared'
import { spend, type Allowance } from '../../core/attempts.js'
import { allowAnyone } from '../../core/authorize.js'
import type { Writing } from '../../core/context.js'
import { queueMail } from '../../core/outbox.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { invitation } from './users.mail.js'

const TO_ADDRESS: Allowance = { name: 'invitations to an address', most: 5, seconds: 3600 }

/** Writes to somebody that they are invited. Throws 429 when they were told five times within an hour. */
export async function mailInvitation(ctx: Writing, { email, name }: Pick<User, 'email' | 'name'>): Promise<void> {
  allowAnyone(ctx)

  await spend(ctx, TO_ADDRESS, email)
  await queueMail(ctx, invitation, email, { name, ...(await describeProfile(ctx)) })
}
