import { ActivityWorld, fakeActivity } from '../../src/test/activity-world.js'
import { fakeApi, held, problem, type Answers } from '../../src/test/fake-api.js'
import type { UserActivity } from '../../src/widgets/user-activity/user-activity.js'
import '../../src/widgets/user-activity/user-activity.define.js'
import { press } from '../hands.js'
import { element, type Sheet } from '../state.js'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

const week = () => [
  fakeActivity('feature', 'Exported a report', 4 * MINUTE),
  fakeActivity('page', '/verwaltung/netzanschluesse/altenburg-hohenstein?seite=12&sortierung=absteigend', 9 * MINUTE),
  fakeActivity('page', 'تقرير الاستهلاك', 40 * MINUTE),
  fakeActivity('sign_in', '', 41 * MINUTE),
  fakeActivity('page', '/', DAY),
  fakeActivity('sign_in', '', DAY + MINUTE, ''),
  fakeActivity('feature', 'Invited a colleague', 9 * DAY, 'https://netzanschluss.stadtwerke-altenburg.example'),
]

const none = () => []

/** Ada's timeline of these. */
const draw =
  (entries = week, properties: Partial<UserActivity> = {}, answers: Answers = {}) =>
  () => {
    const world = new ActivityWorld(entries())
    return element('user-activity', { userId: 'ada', client: fakeApi({ ...world.answers, ...answers }), ...properties })
  }

const lost = () => {
  throw new TypeError('no network')
}

const READ = 'GET /users/ada/activity'
const failed = (name: string, answer: () => unknown) => ({
  name,
  alike: name !== 'failed',
  draw: draw(none, {}, { [READ]: answer }),
  shows: '.nothing',
})

export const sheet: Sheet = {
  name: 'user-activity',
  width: 400,
  height: 520,
  states: [
    { name: 'loading', draw: draw(none, {}, { [READ]: held().answer }), shows: '.bone' },
    { name: 'week', draw: draw(), shows: '.day' },
    { name: 'kind', draw: draw(week, { kind: 'feature' }), shows: '.day' },
    { name: 'none of a kind', alike: true, draw: draw(() => week().slice(0, 1), { kind: 'page' }), shows: '.none' },
    { name: 'more', draw: draw(week, {}, { [READ]: () => ({ items: week().slice(0, 4), next: 'x', previous: null }) }), shows: '.more' },
    {
      name: 'more failed',
      draw: draw(
        week,
        {},
        {
          [READ]: ({ url }) =>
            url.includes('cursor') ? problem(500, 'internal') : { items: week().slice(0, 4), next: 'x', previous: null },
        },
      ),
      act: () => press('.more .button'),
      shows: '.more[role=alert]',
    },
    { name: 'outdated', draw: draw(week, {}, { 'GET /events': lost }), shows: '.strip' },
    { name: 'empty', draw: draw(none), shows: '.nothing' },
    failed('failed', () => problem(500, 'internal')),
    failed('denied', () => problem(403, 'forbidden')),
    failed('offline', lost),
    failed('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 })),
    failed('gone', () => problem(404, 'user_not_found')),
    { name: 'signed-out', alike: true, draw: draw(none, { client: undefined as never }), shows: '.nothing' },
  ],
}
