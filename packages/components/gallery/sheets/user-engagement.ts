import { fakeEngagement } from '../../src/test/engagement-world.js'
import { fakeApi, held, problem, type Answers } from '../../src/test/fake-api.js'
import type { UserEngagement } from '../../src/widgets/user-engagement/user-engagement.js'
import '../../src/widgets/user-engagement/user-engagement.define.js'
import { find, press } from '../hands.js'
import { element, type Sheet } from '../state.js'

const answer = (request: Request) => fakeEngagement(new URL(request.url).searchParams)

/** The charts of a profile whose server answers so. */
const draw =
  (properties: Partial<UserEngagement> = {}, answers: Answers = { 'GET /engagement': answer }) =>
  () =>
    element('user-engagement', { client: fakeApi(answers), ...properties })

const failed = (name: string, refusal: () => unknown) => ({
  name,
  alike: name !== 'failed',
  draw: draw({}, { 'GET /engagement': refusal }),
  shows: '.nothing',
})

const CHART = '.chart-lines'

export const sheet: Sheet = {
  name: 'user-engagement',
  width: 760,
  height: 860,
  states: [
    { name: 'loading', draw: draw({}, { 'GET /engagement': held().answer }), shows: '.bone' },
    { name: 'days', draw: draw(), shows: CHART },
    { name: 'months', alike: true, draw: draw({ interval: 'month', days: 365, metric: 'signUps' }), shows: CHART },
    { name: 'one', draw: draw({ interval: 'month', days: 7 }), shows: CHART },
    { name: 'tags', draw: draw({ by: 'tag', interval: 'week', days: 90 }), shows: '.parts' },
    {
      name: 'groups-table',
      draw: draw({ by: 'group' }),
      act: async () => {
        await find(CHART)
        await press('.button.link')
      },
      shows: '.table:not(.hidden)',
    },
    {
      name: 'nothing-apart',
      alike: true,
      draw: draw({ by: 'tag' }, { 'GET /engagement': (request) => ({ ...answer(request), series: [], hasMore: false }) }),
      shows: CHART,
    },
    {
      name: 'empty',
      draw: draw({}, { 'GET /engagement': (request) => fakeEngagement(new URL(request.url).searchParams, 0) }),
      shows: '.nothing',
    },
    failed('failed', () => problem(500, 'internal')),
    failed('denied', () => problem(403, 'forbidden')),
    failed('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 })),
    failed('offline', () => Promise.reject(new TypeError('network'))),
    { name: 'signed-out', draw: draw({ client: undefined as never }), shows: '.nothing' },
  ],
}
