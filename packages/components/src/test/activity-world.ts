import type { Activity } from '@foyer/shared'
import { fakeEvents, problem, type Answers } from './fake-api.js'

let made = 0

/** Something that happened so many milliseconds ago. */
export const fakeActivity = (kind: Activity['kind'], name: string, ago: number, origin = 'https://shop.example'): Activity => ({
  id: `01890000-0000-7000-9000-${String(++made).padStart(12, '0')}`,
  kind,
  name,
  origin,
  at: new Date(Date.now() - ago).toISOString(),
})

/** What one user did, as the server keeps it. */
export class ActivityWorld {
  entries: Activity[]
  readonly events = fakeEvents()
  readonly heard: Record<string, string>[] = []

  constructor(entries: Activity[]) {
    this.entries = entries
  }

  /** Of the user `ada`; nobody else is there. */
  get answers(): Answers {
    return {
      'GET /events': this.events.answer,
      'GET /users/ada/activity': (request) => this.#page(Object.fromEntries(new URL(request.url).searchParams)),
      'GET /users/bob/activity': () => problem(404, 'user_not_found'),
    }
  }

  #page(query: Record<string, string>) {
    this.heard.push(query)
    const { kind, cursor = '0', limit } = query
    const found = this.entries.filter((entry) => kind === undefined || entry.kind === kind).sort((a, b) => (a.at < b.at ? 1 : -1))
    const end = Number(cursor) + Number(limit)
    return { items: found.slice(Number(cursor), end), next: end < found.length ? String(end) : null, previous: null }
  }
}
