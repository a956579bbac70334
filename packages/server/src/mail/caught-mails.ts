import type { CaughtMail } from '@foyer/shared'
import { newId } from '../core/id.js'
import type { Mailer } from './mailer.js'

/** Keeps mails in memory instead of sending them, the newest 200. */
export interface CaughtMails extends Mailer {
  list(): CaughtMail[]
}

export function createCaughtMails(now: () => Date): CaughtMails {
  const caught: CaughtMail[] = []
  return {
    async send(mail) {
      const at = now()
      caught.unshift({ id: newId(at), ...mail, sentAt: at.toISOString() })
      caught.length = Math.min(caught.length, 200)
    },
    list: () => [...caught],
  }
}
