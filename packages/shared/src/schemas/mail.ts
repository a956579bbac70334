import { z } from 'zod'

/** A mail that the server caught instead of sending, newest first. */
export const CaughtMail = z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), sentAt: z.iso.datetime() })
export const CaughtMails = z.object({ items: z.array(CaughtMail) })

export type CaughtMail = z.output<typeof CaughtMail>
