import { dateFormat, numberFormat, relativeFormat } from '../../messages/formats.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago, in the fewest letters that are clear beside a title: *2 min*, *3 hr*, *Yesterday*, *Mon*, *3 Mar*. */
export function shortTime(language: string, iso: string, now = new Date()): string {
  const then = new Date(iso)
  const past = now.getTime() - then.getTime()
  const days = startOfDay(now) - startOfDay(then)

  if (past < MINUTE) return fromNow(language, 0, 'second')
  if (past < HOUR) return amount(language, past / MINUTE, 'minute')
  if (past < DAY) return amount(language, past / HOUR, 'hour')
  if (days < 1.5 * DAY) return fromNow(language, -1, 'day')
  if (days < 6.5 * DAY) return format(language, then, { weekday: 'short' })
  const isThisYear = then.getFullYear() === now.getFullYear()
  return format(language, then, { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) })
}

/** A length of time in short, such as *12 sec*. */
export const amount = (language: string, n: number, unit: 'second' | 'minute' | 'hour'): string =>
  numberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0, roundingMode: 'floor' }).format(n)

const format = (language: string, time: Date, options: Intl.DateTimeFormatOptions) => dateFormat(language, options).format(time)

function fromNow(language: string, n: number, unit: Intl.RelativeTimeFormatUnit): string {
  const [first = '', ...rest] = relativeFormat(language, { numeric: 'auto' }).format(n, unit)
  return first.toLocaleUpperCase(language) + rest.join('')
}

/** A day may have 23 or 25 hours. */
const startOfDay = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()
