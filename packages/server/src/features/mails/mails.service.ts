import { OPERATORS, type CaughtMail } from '@foyer/shared'
import { authorize } from '../../core/authorize.js'
import type { Context } from '../../core/context.js'
import { forbidden, notFound } from '../../core/errors.js'
import type { CaughtMails } from '../../mail/caught-mails.js'

/** The mails that were caught instead of sent, of all profiles; for those who run the server. Throws 404 where mails are really sent. */
export async function listCaughtMails(ctx: Context, caught: CaughtMails | null): Promise<{ items: CaughtMail[] }> {
  authorize(ctx, 'mails:read')

  if (ctx.profileId !== OPERATORS) throw forbidden()
  if (!caught) throw notFound('mail')
  return { items: caught.list() }
}
