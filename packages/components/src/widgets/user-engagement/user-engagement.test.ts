import { expect, waitUntil } from '@open-wc/testing'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeEngagement } from '../../test/engagement-world.js'
import { fakeApi, held, problem, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { payloads } from '../../test/payloads.js'
import { watchPolicy } from '../../test/watch-policy.js'
import { scaleOf, spread, topOf } from './chart.js'
import './user-engagement.define.js'
import type { UserEngagement } from './user-engagement.js'

const answer = (request: Request) => fakeEngagement(new URL(request.url).searchParams)

/** The charts, with what they asked for. */
async function createCharts(properties: Partial<UserEngagement> = {}, answers: Answers = { 'GET /engagement': answer }) {
  const asked: Record<string, string>[] = []
  const heard = (request: Request) => {
    asked.push(Object.fromEntries(new URL(request.url).searchParams))
    return answers['GET /engagement']!(request)
  }
  const element = await mount('user-engagement', { lang: 'en', client: fakeApi({ 'GET /engagement': heard }), ...properties })
  const rows = () =>
    [...element.shadowRoot!.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent.trim()))
  const draws = () => [...element.shadowRoot!.querySelectorAll('svg[role=img]')].map((chart) => chart.getAttribute('aria-label'))
  return { element, asked, rows, draws }
}

async function choose(name: string, value: string): Promise<void> {
  const select = (await byRole('combobox', name)) as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change'))
}

it('is loading, then draws the last 30 days, with a table that says the same', async () => {
  const waiting = held()
  const { element, asked, rows, draws } = await createCharts({}, { 'GET /engagement': waiting.answer })
  await byRole('status', 'Loading…')

  waiting.release(fakeEngagement(new URLSearchParams()))
  await byRole('img', 'Active users')

  const { total } = fakeEngagement(new URLSearchParams())
  expect(asked[0]).to.include({ metric: 'active', interval: 'day', by: 'none' })
  expect((Date.parse(asked[0]!['to']!) - Date.parse(asked[0]!['from']!)) / 86_400_000).to.equal(29)
  expect(draws()).to.deep.equal(['Active users, Feb 13 to Mar 14: between 432 and 1,008'])
  expect(rows().slice(0, 2)).to.deep.equal([
    ['Day', 'All'],
    ['Mar 14', total.at(-1)!.toLocaleString('en')],
  ])
  expect(rows()).to.have.length(31)
  expect(element.shadowRoot!.querySelectorAll('.reach')).to.have.length(30)
})

it('counts something else, by another interval, further back and in parts', async () => {
  const { element, asked, rows, draws } = await createCharts()
  await byRole('img', 'Active users')

  await choose('By', 'week')
  await choose('Time', '90')
  await choose('Split by', 'tag')
  await byRole('img', 'plan:pro')

  expect(asked.at(-1)).to.include({ metric: 'active', interval: 'week', by: 'tag' })
  expect([element.interval, element.days, element.by]).to.deep.equal(['week', 90, 'tag'])
  expect(draws()).to.have.length(4)
  expect(rows()[0]).to.deep.equal(['Week', 'All', 'plan:pro', 'region:Netzanschlussmanagement und Regulierung', 'vip'])
  expect(element.shadowRoot!.textContent).to.contain('The ten largest are shown.')
})

it('offers no groups for new users, who are in none', async () => {
  const { element, asked } = await createCharts({ by: 'group' })
  await byRole('img', 'A group that was deleted')

  await choose('What', 'signUps')
  await waitUntil(() => asked.at(-1)!['metric'] === 'signUps')

  const offered = [...((await byRole('combobox', 'Split by')) as HTMLSelectElement).options].map(({ value }) => value)
  expect([element.by, offered]).to.deep.equal(['none', ['none', 'type', 'tag']])
})

it('keeps what is drawn until the next is here, and lets go of what is late', async () => {
  const late = held()
  const answers = { 'GET /engagement': (request: Request) => (request.url.includes('interval=week') ? late.answer() : answer(request)) }
  const { element, rows } = await createCharts({}, answers)
  await byRole('img', 'Active users')

  await choose('By', 'week')
  await waitUntil(() => element.shadowRoot!.querySelector('[aria-busy=true]') !== null)
  const meanwhile = rows()[0]
  await choose('By', 'month')
  await waitUntil(() => rows()[0]![0] === 'Month')
  late.release(fakeEngagement(new URLSearchParams('interval=week')))
  await new Promise((resolve) => requestAnimationFrame(resolve))

  expect([meanwhile, rows()[0]]).to.deep.equal([
    ['Day', 'All'],
    ['Month', 'All'],
  ])
})

it('shows its table to everybody who wants it, and to a screen reader always', async () => {
  const { element } = await createCharts()
  const button = await byRole('button', 'Show as table')
  const table = () => element.shadowRoot!.querySelector<HTMLElement>('[part=table]')!
  const before = table().getBoundingClientRect().height

  button.click()
  await byRole('button', 'Hide table')

  expect(table().checkVisibility()).to.equal(true)
  expect(table().getBoundingClientRect().height).to.be.above(before)
  expect([button.getAttribute('aria-expanded'), table().tabIndex]).to.deep.equal(['true', 0])
})

it('says when there is nobody, and when nothing is counted apart', async () => {
  const none = (request: Request) => ({ ...answer(request), series: [], hasMore: false })
  const nobody = (request: Request) => fakeEngagement(new URL(request.url).searchParams, 0)
  const first = await createCharts({}, { 'GET /engagement': nobody })
  await waitUntil(() => first.element.shadowRoot!.textContent.includes('Nobody in this time'))
  first.element.remove()

  const second = await createCharts({ by: 'tag' }, { 'GET /engagement': none })

  await waitUntil(() => second.element.shadowRoot!.textContent.includes('A tag is once five users carry it'))
  expect(second.draws()).to.have.length(1)
})

for (const [name, refusal, words] of [
  ['denied', () => problem(403, 'forbidden'), 'You may not do this here'],
  ['rate limited', () => problem(429, 'too_many_requests', { retryAfter: 42 }), 'Too many requests'],
  ['offline', () => Promise.reject(new TypeError('network')), 'The server cannot be reached'],
  ['failed', () => problem(500, 'internal'), 'Something failed on our side'],
] as const)
  it(`says so when it is ${name}`, async () => {
    await createCharts({}, { 'GET /engagement': refusal })

    const alert = await byRole('alert', 'The numbers did not load')

    expect(alert.textContent).to.contain(words)
  })

it('keeps the charts where the next could not be had, and tries again', async () => {
  let broken = false
  const { draws } = await createCharts({}, { 'GET /engagement': (request) => (broken ? problem(500, 'internal') : answer(request)) })
  await byRole('img', 'Active users')

  broken = true
  await choose('Time', '90')
  const again = await byRole('button', 'Try again')
  const kept = draws()
  broken = false
  again.click()
  await waitUntil(() => draws()[0] !== kept[0])

  expect(kept[0]).to.contain('Feb 13')
})

it('says when nobody is signed in', async () => {
  const { element, asked } = await createCharts({ client: undefined })

  expect(element.shadowRoot!.textContent).to.contain('Nobody is signed in')
  expect(asked).to.deep.equal([])
})

it('draws hostile names to the letter', async () => {
  const names = payloads.slice(0, 10)
  const hostile = (request: Request) => ({
    ...answer(request),
    series: names.map((label) => ({ value: label, label, counts: answer(request).total })),
  })
  const { element } = await createCharts({ by: 'type' }, { 'GET /engagement': hostile })
  await byRole('img', 'Active users')

  expect([...element.shadowRoot!.querySelectorAll('.parts bdi')].map(({ textContent }) => textContent)).to.deep.equal(names)
  expect('pwned' in globalThis).to.equal(false)
})

it('writes numbers and days as the language does, and is accessible in both modes under a strict policy', async () => {
  const violations = watchPolicy()
  const { element, rows } = await createCharts({ lang: 'de', by: 'type' })
  await byRole('img', 'Aktive Benutzer, 13. Feb. bis 14. März: zwischen 432 und 1.008')

  ;(await byRole('button', 'Als Tabelle zeigen')).click()
  await byRole('button', 'Tabelle verbergen')
  await expectAccessible(element)

  expect(rows()[0]).to.deep.equal(['Tag', 'Alle', 'standard', 'contractor'])
  expect(await violations()).to.deep.equal([])
})

it('scales to numbers that read well', () => {
  expect([0, 3, 4, 5, 17, 100, 101, 999, 12_480].map((most) => topOf([most]))).to.deep.equal([4, 4, 4, 8, 20, 200, 200, 2000, 20_000])
  expect(scaleOf(20)).to.deep.equal([20, 15, 10, 5, 0])
  expect([spread(3, 5), spread(30, 5), spread(0, 5)]).to.deep.equal([[0, 1, 2], [0, 7, 15, 22, 29], []])
})
