import { expect, waitUntil } from '@open-wc/testing'
import { ActivityWorld, fakeActivity } from '../../test/activity-world.js'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, held, problem, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { payloads } from '../../test/payloads.js'
import { expectRest } from '../../test/rest.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './user-activity.define.js'
import type { UserActivity } from './user-activity.js'

const DAY = 86_400_000

const day = () => [
  fakeActivity('feature', 'Exported a report', 62_000),
  fakeActivity('page', '/prices', 63_000),
  fakeActivity('sign_in', '', 3 * DAY),
]

/** The timeline of Ada, with all that was asked for. */
async function createTimeline(entries = day(), properties: Partial<UserActivity> = {}, more: Answers = {}) {
  const world = new ActivityWorld(entries)
  const element = await mount('user-activity', {
    lang: 'en',
    userId: 'ada',
    client: fakeApi({ ...world.answers, ...more }),
    ...properties,
  })
  const said = () => [...element.shadowRoot!.querySelectorAll('.timeline > li > div')].map((entry) => spoken(entry))
  return { world, element, said }
}

const spoken = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim()
const answered = (element: UserActivity) => waitUntil(() => element.shadowRoot!.querySelector('.day'))

it('is loading, then tells what was done, by day, with what each thing is', async () => {
  const answer = held()
  const { said, element } = await createTimeline([], {}, { 'GET /users/ada/activity': answer.answer })
  await byRole('status', 'Loading…')

  answer.release({ items: day(), next: null, previous: null })

  await byRole('heading', 'Today')
  expect(said()).to.deep.equal([
    'Features: Exported a report on shop.example',
    'Pages: /prices on shop.example',
    'Signed in on shop.example',
  ])
  const [first] = element.shadowRoot!.querySelectorAll('time')
  expect([spoken(first!), /20\d\d.*:\d\d:\d\d/.test(first!.title)]).to.deep.equal(['1 minute ago', true])
  expect(element.shadowRoot!.querySelectorAll('.day').length).to.equal(2)
})

it('narrows itself to one kind by a button, and says where there is nothing of it', async () => {
  const { world, element, said } = await createTimeline(day().slice(0, 2))
  await answered(element)

  ;(await byRole('button', 'Features')).click()
  await waitUntil(() => said().length === 1)
  expect([(await byRole('button', 'Features')).ariaPressed, element.kind, world.heard.at(-1)!['kind']]).to.deep.equal([
    'true',
    'feature',
    'feature',
  ])
  ;(await byRole('button', 'Sign-ins')).click()

  await byRole('status', 'Nothing of this kind yet.')
  ;(await byRole('button', 'All')).click()
  await waitUntil(() => said().length === 2)
})

it('reads on to the end, and says what is new without moving who read on', async () => {
  const many = Array.from({ length: 120 }, (_, at) => fakeActivity('page', `/${String(at)}`, at * 1000))
  const { world, element, said } = await createTimeline(many)
  await answered(element)

  ;(await byRole('button', 'Load more')).click()
  await waitUntil(() => said().length === 100)
  world.entries.push(fakeActivity('page', '/new', -1000))
  world.events.send('users', {})
  await waitUntil(() => said().length === 101)
  ;(await byRole('button', 'Load more')).click()
  await waitUntil(() => said().length > 101)

  expect(said()[0]).to.contain('/new')
  expect([new Set(said()).size, element.shadowRoot!.querySelector('.more') === null]).to.deep.equal([121, true])
})

it('explains how pages and features come in where there is nothing', async () => {
  const { element } = await createTimeline([])

  await byRole('heading', 'No activity yet')

  expect(element.shadowRoot!.textContent).to.contain('foyer.track()')
})

for (const [what, answer, title] of [
  ['who may not see users', () => problem(403, 'forbidden'), 'You cannot see what users do here'],
  ['whose session is over', () => problem(401, 'unauthenticated'), 'Sign in to see the activity'],
  ['of whom nobody knows', () => problem(404, 'user_not_found'), 'This user is not here'],
  ['whom the server failed', () => problem(500, 'internal'), 'The activity did not load'],
] as const)
  it(`says so to somebody ${what}`, async () => {
    await createTimeline([], {}, { 'GET /users/ada/activity': answer })

    await byRole('heading', title)
  })

it('tells a user of another profile as one who is gone', async () => {
  await createTimeline([], { userId: 'bob' })

  await byRole('heading', 'This user is not here')
})

it('says so where nobody is signed in, and asks for nobody in particular where no user is named', async () => {
  const { world } = await createTimeline(day(), { userId: '' })
  const { element } = await createTimeline(day(), { client: undefined as never })

  await byRole('heading', 'Sign in to see the activity')

  expect([world.heard.length, element.shadowRoot!.querySelector('.timeline') === null]).to.deep.equal([0, true])
})

it('waits as long as the server wants, and then goes on by itself', async () => {
  let asked = 0
  const answer = () => (asked++ ? { items: day(), next: null, previous: null } : problem(429, 'too_many_requests', { retryAfter: 1 }))
  const { element } = await createTimeline([], {}, { 'GET /users/ada/activity': answer })
  await byRole('heading', 'The activity did not load')

  await waitUntil(() => element.shadowRoot!.querySelector('.day'), 'It never goes on.', { timeout: 4000 })

  expect(asked).to.equal(2)
})

it('keeps what is there when the next page fails, and reads on at the next try', async () => {
  const many = Array.from({ length: 60 }, (_, at) => fakeActivity('page', `/${String(at)}`, at * 1000))
  const world = new ActivityWorld(many)
  let fails = true
  const answer = (request: Request) =>
    request.url.includes('cursor') && fails ? problem(503, 'unavailable') : world.answers['GET /users/ada/activity']!(request)
  const { element, said } = await createTimeline(many, {}, { 'GET /users/ada/activity': answer })
  await answered(element)

  ;(await byRole('button', 'Load more')).click()
  await byRole('alert', 'The server does not answer right now.')
  fails = false
  ;(await byRole('button', 'Try again')).click()

  await waitUntil(() => said().length === 60)
})

it('cannot be asked again before its time', async () => {
  let asked = 0
  const answer = (request: Request) =>
    request.url.includes('cursor')
      ? (asked++, problem(429, 'too_many_requests', { retryAfter: 1 }))
      : { items: day(), next: 'more', previous: null }
  await createTimeline([], {}, { 'GET /users/ada/activity': answer })
  ;(await byRole('button', 'Load more')).click()
  await byRole('alert', 'Too many requests')

  await expectRest('Try again', () => asked)
})

it('draws what a page called itself to the letter', async () => {
  const some = payloads.slice(0, 50)
  const hostile = some.map((name, at) => fakeActivity('page', name, at * 1000))
  const { element } = await createTimeline(hostile)
  await answered(element)

  const names = [...element.shadowRoot!.querySelectorAll('.what')].map(({ textContent }) => textContent)

  expect(names).to.deep.equal(some)
})

it('is accessible in each state, in German and right to left, under a strict policy', async () => {
  const violations = watchPolicy()
  const { element } = await createTimeline()
  await answered(element)
  await expectAccessible(element)
  element.lang = 'de'
  await byRole('heading', 'Heute')
  element.lang = 'ar'
  element.dir = 'rtl'
  await byRole('heading', 'اليوم')
  const { element: empty } = await createTimeline([])
  await byRole('heading', 'No activity yet')

  await expectAccessible(empty)

  expect(await violations()).to.deep.equal([])
})
