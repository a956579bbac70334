import type { Keys } from '../core/keys.js'
import { unseal } from '../core/seal.js'
import type { Store } from '../db/store.js'
import type { Mailer, MailTemplate } from './mailer.js'

export interface Delivery {
  store: Store
  keys: Keys
  mailer: Mailer
  templates: readonly MailTemplate<never>[]
  now: () => Date
  /** Told of each mail that could not be sent. The error never holds the mail. */
  onFailure: (failure: { id: string; template: string; attempts: number; error: unknown }) => void
}

/** Seconds in which a mail is ours to send; a runner that died in them leaves it to the next. */
const LEASE_SECONDS = 300

/** Seconds before each further try; after the last the mail is given up and stays, sealed, as failed. */
const PAUSES = [10, 60, 300, 1800, 7200, 21_600, 43_200]

/** Sends what is due in the outbox, oldest first, and answers how many left. At least once: a crash between sending and noting it sends again. */
export async function deliver({ store, keys, mailer, templates, now, onFailure }: Delivery): Promise<number> {
  const due = await store.reader
    .selectFrom('outbox')
    .select(['profileId', 'id', 'template', 'sealed', 'attempts', 'nextAttemptAt'])
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('nextAttemptAt', '<=', now().toISOString())
    .orderBy('nextAttemptAt')
    .orderBy('id')
    .limit(100)
    .execute()

  let sent = 0
  for (const { profileId, id, template: name, sealed, attempts, nextAttemptAt } of due) {
    if (!(await claim({ store, now }, { profileId, id, nextAttemptAt }))) continue
    const settle = (outcome: { sealed?: string; sentAt?: string; failedAt?: string; attempts?: number; nextAttemptAt?: string }) =>
      store.writer.updateTable('outbox').set(outcome).where('profileId', '=', profileId).where('id', '=', id).execute()
    try {
      const { to, variables } = JSON.parse(unseal(keys.sealing, id, sealed)) as { to: string; variables: never }
      const template = templates.find((template) => template.name === name)
      if (!template) throw new Error(`No mail template is named ${name}.`)
      await mailer.send({ to, ...template.render(variables) })
      await settle({ sealed: '', sentAt: now().toISOString() })
      sent++
    } catch (error) {
      const pause = PAUSES[attempts]
      const next =
        pause === undefined ? { failedAt: now().toISOString() } : { nextAttemptAt: new Date(now().getTime() + pause * 1000).toISOString() }
      await settle({ attempts: attempts + 1, ...next })
      onFailure({ id, template: name, attempts: attempts + 1, error })
    }
  }
  return sent
}

/** Takes a mail for this runner, so that of several each mail has one. */
async function claim(
  { store, now }: Pick<Delivery, 'store' | 'now'>,
  mail: { profileId: string; id: string; nextAttemptAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await store.writer
    .updateTable('outbox')
    .set({ nextAttemptAt: new Date(now().getTime() + LEASE_SECONDS * 1000).toISOString() })
    .where('profileId', '=', mail.profileId)
    .where('id', '=', mail.id)
    .where('nextAttemptAt', '=', mail.nextAttemptAt)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
