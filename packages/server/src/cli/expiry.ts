import { z } from 'zod'
import { invalid } from '../core/errors.js'

const Day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const MILLISECONDS_A_DAY = 86_400_000

/** `90d` is ninety days from now; else a date, which begins at midnight UTC, or a time. */
export function readExpiry(text: string, now: Date): Date {
  const days = /^(\d{1,4})d$/.exec(text)?.[1]
  if (days !== undefined) return new Date(now.getTime() + Number(days) * MILLISECONDS_A_DAY)
  if (Day.safeParse(text).success) return new Date(text)
  throw invalid({ expires: 'Give a number of days like 90d, a date like 2027-01-31, or a time like 2027-01-31T12:00:00Z.' })
}
