import type { Activity } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { dateFormat, relativeFormat } from '../../messages/formats.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { ago, clock, fullTime } from '../../messages/time.js'
import { icon, type IconName } from '../../ui/icon.js'

type Messages = MessagesController<'activity'>

/** What each kind is drawn by. */
export const ICONS: Readonly<Record<Activity['kind'], IconName>> = { sign_in: 'sign-in', page: 'file', feature: 'play' }

/** The list in days of the reader's own calendar. */
export function timeline(items: readonly Activity[], messages: Messages): TemplateResult {
  const days = [...Map.groupBy(items, ({ at }) => dayOf(new Date(at)))]
  return html`
    ${repeat(
      days,
      ([day]) => day,
      ([day, entries]) => html`
        <h4 class="day" part="day">${dayName(day, messages)}</h4>
        <ul class="timeline">
          ${repeat(
            entries,
            ({ id }) => id,
            (entry) => row(entry, day, messages),
          )}
        </ul>
      `,
    )}
  `
}

/** The midnight that began the day, in milliseconds. */
const dayOf = (time: Date): number => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()

const DAY = 86_400_000

/** In words where it is near. */
function dayName(day: number, { language, words }: Messages): unknown {
  const today = dayOf(new Date())
  if (day === today) return words.activity.today
  // Half a day more, for a day may have 23 hours.
  const isYesterday = Math.floor((today - day + DAY / 2) / DAY) === 1
  const name = isYesterday
    ? relativeFormat(language, { numeric: 'auto' }).format(-1, 'day')
    : dateFormat(language, { dateStyle: 'full' }).format(day)
  return html`<time datetime=${new Date(day).toISOString()}>${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}</time>`
}

function row({ kind, name, origin, at }: Activity, day: number, { language, words }: Messages): TemplateResult {
  const { activity } = words
  const time = day === dayOf(new Date()) ? ago(language, at) : clock(language, new Date(at))
  const site = siteOf(origin)
  return html`
    <li part="entry">
      ${icon(ICONS[kind])}
      <div>
        ${
          kind === 'sign_in'
            ? html`<span>${activity.signedIn}</span>`
            : html`<span class="hidden">${activity.kinds[kind]}: </span><bdi class="what">${name}</bdi>`
        }
        ${site ? html`<span class="muted small site">${activity.on(site)}</span>` : nothing}
      </div>
      <time datetime=${at} title=${fullTime(language, at)}>${time}</time>
    </li>
  `
}

/** The site of an origin, without its scheme. */
const siteOf = (origin: string): string => URL.parse(origin)?.host ?? ''
