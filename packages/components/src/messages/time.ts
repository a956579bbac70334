import { dateFormat, numberFormat, relativeFormat } from './formats.js'

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const WEEK = 7 * 86_400

/** How long ago, for less than a week, as in *5 minutes ago*; a date for what is older. */
export function ago(language: string, iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1000
  if (Math.abs(seconds) >= WEEK) return dateFormat(language, { dateStyle: 'medium' }).format(new Date(iso))
  const relative = relativeFormat(language, { numeric: 'auto' })
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', Infinity]
  return relative.format(Math.trunc(seconds / length), unit)
}

/** The whole time, for a tooltip. */
export const fullTime = (language: string, iso: string): string =>
  dateFormat(language, { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(iso))

/** Hours and minutes only, as in *Offline since 09:40*. */
export const clock = (language: string, time: Date): string => dateFormat(language, { timeStyle: 'short' }).format(time)

/** Minutes and seconds that run, as in *4:58*. */
export const countdown = (language: string, seconds: number): string => {
  const pad = (n: number, digits: number) => numberFormat(language, { minimumIntegerDigits: digits, useGrouping: false }).format(n)
  return `${pad(Math.floor(seconds / 60), 1)}:${pad(seconds % 60, 2)}`
}
