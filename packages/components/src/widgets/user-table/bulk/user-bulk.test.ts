import type { Job } from '@foyer/shared'
import { expect, waitUntil } from '@open-wc/testing'
import { expectAccessible } from '../../../test/accessible.js'
import { byRole } from '../../../test/by-role.js'
import { fakeApi, fakeEvents, problem, type Answers } from '../../../test/fake-api.js'
import { mount } from '../../../test/mount.js'
import { watchPolicy } from '../../../test/watch-policy.js'
import './bulk.define.js'
import type { UserBulk } from './user-bulk.js'

const ID = '01890000-0000-7000-8000-00000000000a'
const IDS = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002']

const job = (part: Partial<Job> = {}): Job => ({
  id: ID,
  kind: 'bulk',
  action: 'deactivate',
  state: 'running',
  reason: null,
  undoOf: null,
  retryOf: null,
  startedBy: { kind: 'user', id: ID },
  total: 2,
  done: 0,
  skipped: 0,
  failed: 0,
  createdAt: '2026-11-22T09:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  undoUntil: null,
  ...part,
})

const ended = (part: Partial<Job> = {}) =>
  job({ state: 'done', done: 2, finishedAt: '2026-11-22T09:00:01.000Z', undoUntil: '2026-11-22T09:00:11.000Z', ...part })

/** A server with one job, which is as `now` says, and what it heard. */
function createWorld(first: Job, changes: Answers = {}) {
  const state = { now: first }
  const events = fakeEvents()
  const heard: [string, unknown][] = []
  const hear = (name: string, answer: () => unknown) => async (request: Request) => {
    heard.push([name, request.headers.has('content-type') ? await request.json() : null])
    return answer()
  }
  const client = fakeApi({
    'GET /events': events.answer,
    'POST /users/bulk': hear('create', () => state.now),
    'POST /users/bulk/count': hear('count', () => ({ total: 1284 })),
    [`GET /jobs/${ID}`]: () => state.now,
    [`POST /jobs/${ID}/cancel`]: hear('cancel', () => state.now),
    [`POST /jobs/${ID}/undo`]: hear('undo', () => state.now),
    [`POST /jobs/${ID}/retry`]: hear('retry', () => state.now),
    ...changes,
  })
  return { state, events, heard, client }
}

const show = (client: UserBulk['client'], properties: Partial<UserBulk> = {}) =>
  mount('foyer-user-bulk', { client, chosen: { ids: IDS }, statuses: ['active'], matching: 1284, ...properties })

async function choose(action: string): Promise<void> {
  ;(await byRole('button', 'Manage')).click()
  ;(await byRole('menuitem', action)).click()
}

it('asks with the count, shows how far the change is, what came of it, and takes it back', async () => {
  const violations = watchPolicy()
  const { state, events, heard, client } = createWorld(job())
  const bar = await show(client)
  const jobs: Job[] = []
  bar.addEventListener('bulk-ended', (event) => jobs.push(event.job))

  await choose('Deactivate')
  const dialog = await byRole('dialog', 'Deactivate')
  expect(dialog.textContent + bar.shadowRoot!.textContent).to.contain('This concerns 2 users.')
  ;(await byRole('button', 'Deactivate')).click()
  await byRole('progressbar', 'Deactivate')
  state.now = job({ done: 1 })
  await waitUntil(() => events.requests.length > 0)
  events.send('jobs', {})
  await byRole('status', 'Deactivate 1 of 2')
  state.now = ended()
  events.send('jobs', {})
  await byRole('status', 'Deactivate: 2 changed')
  state.now = ended({ undoOf: ID, undoUntil: null })
  ;(await byRole('button', 'Undo')).click()
  await byRole('status', 'Deactivate: 2 taken back')

  expect(heard).to.deep.equal([
    ['create', { action: 'deactivate', ids: IDS }],
    ['undo', null],
  ])
  expect(jobs.length).to.be.greaterThan(0)
  expect(await violations()).to.deep.equal([])
})

it('counts everybody who matches before it asks', async () => {
  const { heard, client } = createWorld(ended({ action: 'delete', undoUntil: null }))
  await show(client, { chosen: { filter: { search: 'ada' } }, statuses: null })
  await byRole('status', 'All 1,284 that match')

  await choose('Delete')
  await byRole('status', '1,284 users go with all their data. It cannot come back.')
  ;(await byRole('button', 'Delete')).click()
  await byRole('status', 'Delete: 2 changed')

  expect(heard).to.deep.equal([
    ['count', { filter: { search: 'ada' } }],
    ['create', { action: 'delete', filter: { search: 'ada' } }],
  ])
})

it('offers what the statuses allow, and says what the viewer lacks', async () => {
  const { client } = createWorld(job())
  const bar = await show(client, { statuses: ['banned'], permissions: ['users:edit'] })

  ;(await byRole('button', 'Manage')).click()
  const items = [...bar.shadowRoot!.querySelectorAll('[role="menuitem"]')]

  expect(items.map((item) => item.textContent.trim().split('\n')[0])).to.have.length(7)
  expect(items.filter((item) => item.ariaDisabled === 'true').map((item) => item.textContent.includes('Delete'))).to.deep.equal([true])
})

it('tells who failed or was left out, and why, and tries the failed ones again', async () => {
  const rows = (request: Request) => {
    const failed = new URL(request.url).searchParams.get('outcome') === 'failed'
    const row = failed
      ? { userId: IDS[0], name: 'Ada', outcome: 'failed', reason: 'too_many_requests', detail: 'Later.' }
      : { userId: IDS[1], name: null, outcome: 'skipped', reason: 'brand_new_reason', detail: 'A reason of the server.' }
    return { items: [row], next: null, previous: null }
  }
  const { state, heard, client } = createWorld(ended({ done: 0, failed: 1, skipped: 1, undoUntil: null }), {
    [`GET /jobs/${ID}/rows`]: rows,
  })
  const bar = await show(client)
  await choose('Deactivate')
  ;(await byRole('button', 'Deactivate')).click()

  await byRole('status', 'Deactivate: 0 changed · 1 left out · 1 failed')
  ;(await byRole('button', 'Who and why')).click()
  await byRole('dialog', 'Who and why')
  ;(await byRole('button', 'Show more')).click()
  await waitUntil(() => bar.shadowRoot!.querySelectorAll('.report li').length === 2)
  const said = [...bar.shadowRoot!.querySelectorAll('.report li')].map((row) => row.textContent)
  bar.shadowRoot!.querySelector<HTMLButtonElement>('foyer-dialog[open] [slot=foot]')!.click()
  state.now = ended({ done: 1, retryOf: ID })
  ;(await byRole('button', 'Retry failed')).click()
  await byRole('status', 'Deactivate: 1 changed')

  expect(said[0]).to.contain('Ada').and.to.contain('Too many requests')
  expect(said[1]).to.contain('A reason of the server')
  expect(heard.map(([name]) => name)).to.deep.equal(['create', 'retry'])
})

it('asks for a tag, and keeps what was entered when the server refuses', async () => {
  const { client, heard } = createWorld(job(), {
    'POST /users/bulk': () => problem(400, 'invalid', { fields: { tags: 'Follows a field.' } }),
  })
  const bar = await show(client)
  await choose('Add tag')
  const tag = (await byRole('textbox', 'Tag')) as HTMLInputElement

  ;(await byRole('button', 'Add tag')).click()
  await waitUntil(() => bar.shadowRoot!.querySelector('#tags-fault')?.textContent.includes('Enter a tag'))
  tag.value = 'plan'
  tag.dispatchEvent(new Event('input'))
  ;(await byRole('button', 'Add tag')).click()
  await waitUntil(() => bar.shadowRoot!.querySelector('#tags-fault')?.textContent.includes('Follows a field'))

  expect(tag.value).to.equal('plan')
  expect(heard).to.deep.equal([])
})

it('sets a field as the schema has it, or what every user has', async () => {
  const heard: unknown[] = []
  const fields = [{ key: 'plan', label: 'Plan', type: 'select', options: ['free', 'pro'], required: false, hint: '' }]
  const { client } = createWorld(ended(), {
    'GET /user-schema': () => ({ types: ['standard', 'staff'], fields, version: 1 }),
    'POST /users/bulk': async (request) => (heard.push(await request.json()), ended({ action: 'setField' })),
  })
  const bar = await show(client)
  const set = async (name: string, field: string, value: string) => {
    await choose('Set a field')
    ;(await byRole('button', 'Set a field')).click()
    await waitUntil(() => bar.shadowRoot!.querySelector('#field-fault')?.textContent.includes('Choose a field'))
    for (const [label, choice] of [
      ['Field', field],
      ['Value', value],
    ] as const) {
      const box = (await byRole(label === 'Value' && name === 'Phone' ? 'textbox' : 'combobox', label)) as HTMLSelectElement
      box.value = choice
      box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input'))
      await bar.updateComplete
    }
    ;(await byRole('button', 'Set a field')).click()
    await byRole('status', 'Set a field: 2 changed')
    ;(await byRole('button', 'Close')).click()
    await byRole('button', 'Manage')
  }

  await set('Plan', 'field:plan', 'pro')
  await set('Plan', 'field:plan', '')
  await set('Type', 'type', 'staff')
  await set('Phone', 'phone', ' +49 30 1 ')

  expect(heard).to.deep.equal([
    { action: 'setField', field: 'plan', value: 'pro', ids: IDS },
    { action: 'setField', field: 'plan', value: null, ids: IDS },
    { action: 'setDetail', detail: 'type', value: 'staff', ids: IDS },
    { action: 'setDetail', detail: 'phone', value: '+49 30 1', ids: IDS },
  ])
})

it('bans until a day, for a reason', async () => {
  const { heard, client } = createWorld(ended({ action: 'ban' }))
  await show(client)
  await choose('Ban')
  const type = async (name: string, text: string) => {
    const box = [
      ...document.querySelector('foyer-user-bulk')!.shadowRoot!.querySelectorAll<HTMLInputElement>('foyer-dialog[open] input'),
    ].find((input) => input.name === name)!
    box.value = text
    box.dispatchEvent(new Event('input'))
  }

  await byRole('dialog', 'Ban')
  await type('reason', 'Spam')
  await type('until', '2031-05-01')
  ;(await byRole('button', 'Ban')).click()
  await byRole('status', 'Ban: 2 changed')

  const until = new Date('2031-05-01T00:00').toISOString()
  expect(heard).to.deep.equal([['create', { action: 'ban', ids: IDS, reason: 'Spam', until }]])
})

it('says what the server has against whom it concerns, and keeps the question', async () => {
  const { client } = createWorld(job(), {
    'POST /users/bulk': () => problem(400, 'invalid', { fields: { ids: 'Name at most 10,000 users.' } }),
  })
  await show(client)
  await choose('Deactivate')

  ;(await byRole('button', 'Deactivate')).click()

  await byRole('alert', 'Name at most 10,000 users')
  await byRole('dialog', 'Deactivate')
})

it('tries an undo anew that failed, and says what it took back', async () => {
  const { state, heard, client } = createWorld(ended({ undoOf: ID, undoUntil: null, done: 1, failed: 1 }))
  await show(client)
  await choose('Deactivate')
  ;(await byRole('button', 'Deactivate')).click()
  await byRole('status', 'Deactivate: 1 taken back · 1 failed')

  state.now = ended({ undoOf: ID, retryOf: ID, undoUntil: null, done: 1 })
  ;(await byRole('button', 'Retry failed')).click()
  await waitUntil(() => heard.length === 2)

  await byRole('status', 'Deactivate: 1 taken back')
  expect(heard.map(([name]) => name)).to.deep.equal(['create', 'retry'])
})

it('draws nothing while nobody is selected', async () => {
  const bar = await show(createWorld(job()).client, { chosen: { ids: [] } })

  expect(bar.shadowRoot!.querySelector('.bar')).to.equal(null)
})

it('has no fault that axe finds, as a bar and as a question', async () => {
  const bar = await show(createWorld(job()).client)
  await expectAccessible(bar)

  await choose('Ban')
  await byRole('dialog', 'Ban')

  await expectAccessible(bar)
})
