import type { MailTemplate } from '../mail/mailer.js'
import { ALL_PROFILES, OUTBOX } from '../realtime/bus.js'
import type { Writing } from './context.js'
import { newId } from './id.js'
import { consume } from './limits.js'
import { seal } from './seal.js'

/** Puts a mail in the outbox: it leaves if, and only if, the transaction commits. */
export async function queueMail<Variables>(
  ctx: Writing,
  template: MailTemplate<Variables>,
  to: string,
  variables: Variables,
): Promise<void> {
  const { db, profileId, keys, now, bus } = ctx
  const at = now()
  const id = newId(at)
  const sealed = seal(keys.sealing, id, JSON.stringify({ to, variables }))
  const queuedAt = at.toISOString()

  await consume(ctx, 'mails')
  await db
    .insertInto('outbox')
    .values({
      profileId,
      id,
      template: template.name,
      sealed,
      queuedAt,
      attempts: 0,
      nextAttemptAt: queuedAt,
      sentAt: null,
      failedAt: null,
    })
    .execute()
  ctx.afterCommit.push(() => bus.publish({ profileId: ALL_PROFILES, channel: OUTBOX }))
}
