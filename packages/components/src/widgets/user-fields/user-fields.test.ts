import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, held, problem, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { payloads } from '../../test/payloads.js'
import { fakeConforming, fakeField, SchemaWorld } from '../../test/schema-world.js'
import { typeInto } from '../../test/type-into.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './user-fields.define.js'
import type { UserFields } from './user-fields.js'

const city = fakeField({ key: 'city', label: 'City', hint: 'Where the meter is.', required: true })
const plan = fakeField({ key: 'plan', label: 'Plan', type: 'select', options: ['free', 'pro'], keptAsTag: true, seenBy: 'user' })
const born = fakeField({ key: 'born', label: 'Born', type: 'date' })

/** The editor of these fields, with all that it fires. */
async function createEditor(fields = [city, plan, born], properties: Partial<UserFields> = {}, more: Answers = {}) {
  const world = new SchemaWorld(fields)
  const element = await mount('user-fields', { lang: 'en', client: fakeApi({ ...world.answers, ...more }), ...properties })
  const fired: string[] = []
  for (const name of ['user-schema-edit', 'user-schema-edited']) element.addEventListener(name, ({ type }) => void fired.push(type))
  const names = () => [...element.shadowRoot!.querySelectorAll('[part=field] .name bdi')].map((name) => name.textContent)
  return { element, world, fired, names }
}

async function press(name: string | RegExp): Promise<void> {
  ;(await byRole('button', name)).click()
}

/** Presses the dialog's own button. */
async function apply(): Promise<void> {
  const form = inside(document, 'foyer-field-form')[0]!
  await waitUntil(() => inside(form, 'dialog[open]').length > 0)
  inside(form, '[slot=foot][type=submit]')[0]!.click()
}

/** Every element that matches, in any shadow root. */
const inside = (root: ParentNode | Element, selector: string): HTMLElement[] => [
  ...('shadowRoot' in root && root.shadowRoot ? inside(root.shadowRoot, selector) : []),
  ...root.querySelectorAll<HTMLElement>(selector),
  ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? inside(element.shadowRoot, selector) : [])),
]

async function choose(name: string, value: string): Promise<void> {
  const select = (await byRole('combobox', name)) as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

it('is loading, then shows types and fields with what they are', async () => {
  const answer = held()
  const { element, names, world } = await createEditor([city, plan], {}, { 'GET /user-schema': answer.answer })
  await byRole('status', 'Loading…')

  answer.release(world.schema)

  await byRole('button', 'Edit City')
  expect(names()).to.deep.equal(['City', 'Plan'])
  const said = element.shadowRoot!.textContent.replaceAll(/\s+/g, ' ')
  for (const words of ['Where the meter is.', 'Text Required', 'One choice Kept as tag Seen by the user', 'standard', 'staff'])
    expect(said).to.contain(words)
})

it('adds a field, with a key made of its name, and saves it', async () => {
  const { world, fired, names } = await createEditor([city])

  await press('Add field')
  await byRole('dialog', 'Add a field')
  await typeInto('Name', 'Size of the house')
  await typeInto('Hint', 'In square metres.')
  await choose('Kind', 'number')
  await typeInto('At first', '7')
  ;(await byRole('checkbox', 'Must be filled in')).click()
  await apply()
  await press('Save changes')
  await byRole('status', 'Fields saved')

  expect(names()).to.deep.equal(['City', 'Size of the house'])
  const added = { key: 'size-of-the-house', label: 'Size of the house', hint: 'In square metres.', type: 'number', default: 7 } as const
  expect(world.heard).to.deep.equal([{ types: ['standard', 'staff'], fields: [city, fakeField({ ...added, required: true })] }])
  expect(fired).to.deep.equal(['user-schema-edit', 'user-schema-edited'])
})

it('lets the key of a saved field be, and its kind', async () => {
  const { world } = await createEditor()

  await press('Edit Plan')
  const key = (await byRole('textbox', 'Key')) as HTMLInputElement
  const kind = (await byRole('combobox', 'Kind')) as HTMLSelectElement
  await typeInto('Name', 'Tariff')
  await apply()
  await press('Save changes')
  await byRole('status', 'Fields saved')

  expect([key.readOnly, key.value, kind.disabled, kind.value]).to.deep.equal([true, 'plan', true, 'select'])
  expect(world.heard[0]!.fields[1]).to.deep.equal({ ...plan, label: 'Tariff' })
})

it('says at the field what is wrong with it, before anything is sent', async () => {
  const { element, world } = await createEditor()
  await press('Add field')
  const fault = async (text: string) => {
    await apply()
    await waitUntil(() => inside(element, '.fault').some((one) => one.textContent.includes(text)), `Nobody said ${text}.`)
  }

  await fault('Enter a name')
  await typeInto('Name', 'City')
  await fault('Another field has this key')
  await typeInto('Key', 'a:b')
  await fault('Use letters, digits, spaces, dashes and underscores')
  await typeInto('Key', 'town')
  await choose('Kind', 'select')
  await fault('Enter at least one choice')
  await typeInto('Choices', 'x')
  await apply()

  await byRole('button', 'Edit City')
  expect(world.heard).to.deep.equal([])
})

it('warns of what goes with a choice, and with a field', async () => {
  const { names } = await createEditor()

  await press('Edit Plan')
  await typeInto('Choices', 'free')
  await byRole('status', 'Whoever has chosen pro loses it when you save')
  await apply()
  await press('Delete Plan')
  await byRole('dialog', 'Delete Plan?')
  await press('Delete field')

  await byRole('status', 'Plan goes when you save')
  expect(names()).to.deep.equal(['City', 'Born'])
})

it('brings a deleted field back to its place, and then has nothing to save', async () => {
  const { element, names } = await createEditor()
  await press('Delete Plan')
  await press('Delete field')

  await press('Undo')
  await element.updateComplete

  expect(names()).to.deep.equal(['City', 'Plan', 'Born'])
  expect(element.shadowRoot!.querySelector('.save') === null).to.equal(true)
})

it('moves a field by keys, with the focus, and says where it is', async () => {
  const { element, names } = await createEditor()
  ;(await byRole('button', 'Move Born up')).focus()

  await sendKeys({ press: 'Enter' })
  await byRole('status', 'Born is now 2 of 3')
  await sendKeys({ press: 'Enter' })
  await byRole('status', 'Born is now 1 of 3')
  await sendKeys({ press: 'Enter' })

  expect(names()).to.deep.equal(['Born', 'City', 'Plan'])
  expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Move Born up')
})

it('moves a field by its handle, and back by Escape', async () => {
  const { element, names } = await createEditor()
  await byRole('button', 'Edit Born')
  const row = (at: number) => element.shadowRoot!.querySelectorAll('[part=field]')[at]!
  const handle = (row: Element, lower = 0): [number, number] => {
    const { left, top } = row.querySelector('.handle')!.getBoundingClientRect()
    return [Math.round(left + 12), Math.round(top + 12 + lower)]
  }
  const drag = async (from: [number, number], to: [number, number]) => {
    await sendMouse({ type: 'move', position: from })
    await sendMouse({ type: 'down' })
    await sendMouse({ type: 'move', position: to })
  }

  await drag(handle(row(0)), handle(row(2), 40))
  await sendMouse({ type: 'up' })
  const moved = names()
  await drag(handle(row(2)), handle(row(0), -10))
  const held = names()
  await sendKeys({ press: 'Escape' })
  await sendMouse({ type: 'up' })

  expect(moved).to.deep.equal(['Plan', 'Born', 'City'])
  expect(held).to.deep.equal(['City', 'Plan', 'Born'])
  expect(names()).to.deep.equal(['Plan', 'Born', 'City'])
})

it('adds types, and keeps the first', async () => {
  const { element, world } = await createEditor()

  await typeInto('New type', 'staff')
  await sendKeys({ press: 'Enter' })
  await byRole('alert', 'There is a type of this name')
  await typeInto('New type', 'partner')
  await sendKeys({ press: 'Enter' })
  await press('Move partner up')
  await press('Save changes')
  await byRole('status', 'Fields saved')

  expect(world.heard[0]!.types).to.deep.equal(['standard', 'partner', 'staff'])
  const first = element.shadowRoot!.querySelector('[part=types] > li')!
  expect(first.querySelector('button') === null).to.equal(true)
})

it('shows what the server found, at the field and at the types', async () => {
  const fields = { 'fields.1.default': 'Enter a date like 2026-11-22.', types: 'Users have the type “staff”. Give them another first.' }
  const { element } = await createEditor([city, born], {}, { 'PUT /user-schema': () => problem(400, 'invalid', { fields }) })

  await press('Delete staff')
  await press('Save changes')
  await byRole('alert', 'Users have the type “staff”')
  const faults = [...element.shadowRoot!.querySelectorAll('[part=field]')].map((row) => row.querySelectorAll('.fault').length)
  await press('Edit Born')
  await byRole('dialog', 'Edit Born')

  expect(faults).to.deep.equal([0, 1])
  expect(inside(element, '#default-fault').map((fault) => fault.textContent.trim())).to.deep.equal(['Enter a date like 2026-11-22'])
})

it('says what somebody else saved meanwhile, and lets one take theirs over', async () => {
  const { world, names } = await createEditor([city, plan])
  await press('Move Plan up')
  world.change({ fields: [{ ...city, label: 'Town' }, born] })

  await press('Save changes')
  const alert = await byRole('alert', 'Somebody else saved these fields')
  const said = alert.textContent
  await press('Take over theirs')

  await byRole('button', 'Edit Town')
  expect(said).to.match(/They added Born.*They changed Town.*They deleted Plan/s)
  expect(names()).to.deep.equal(['Town', 'Born'])
})

it('saves over what somebody else saved, once that was seen', async () => {
  const { world, names } = await createEditor([city, plan])
  await press('Move Plan up')
  world.change({ fields: [born] })
  await press('Save changes')

  await press('Save mine over theirs')
  await byRole('status', 'Fields saved')

  expect(names()).to.deep.equal(['Plan', 'City'])
  expect(world.schema).to.deep.equal({ types: ['standard', 'staff'], fields: [plan, city], version: 3 })
})

it('shows how far the users are on their way to the new fields', async () => {
  const { world } = await createEditor()
  await press('Delete Plan')
  await press('Delete field')
  world.jobs = [fakeConforming()]

  await press('Save changes')
  await byRole('progressbar', '3,200 of 12,480')
  world.jobs = [fakeConforming({ state: 'done', done: 12_480, finishedAt: '2026-01-01T00:00:09.000Z' })]
  await waitUntil(() => world.events.requests.length > 0)
  world.events.send('jobs', {})

  await byRole('status', 'All users have the new fields')
})

it('holds whoever leaves the dialog with something entered', async () => {
  const { element } = await createEditor()
  await press('Add field')
  await typeInto('Name', 'Size')

  await sendKeys({ press: 'Escape' })
  await byRole('alert', 'What you entered is not kept')
  ;(await byRole('button', 'Keep editing')).focus()
  // A key, not a click by script: a browser lets a dialog go on Escape where nobody did anything in between.
  await sendKeys({ press: 'Enter' })
  const kept = ((await byRole('textbox', 'Name')) as HTMLInputElement).value
  await sendKeys({ press: 'Escape' })
  await press('Discard')

  expect(kept).to.equal('Size')
  await waitUntil(() => inside(element, 'dialog[open]').length === 0)
})

it('holds whoever leaves the page or the view with something unsaved', async () => {
  history.replaceState(null, '', `${location.pathname}${location.search}#/fields`)
  const { world } = await createEditor()
  await press('Move Plan up')
  const leaving = new Event('beforeunload', { cancelable: true })

  dispatchEvent(leaving)
  location.hash = '#/users'
  await byRole('dialog', 'Not saved yet')
  await sendKeys({ press: 'Enter' })

  await waitUntil(() => location.hash === '#/users')
  expect([leaving.defaultPrevented, world.heard.length]).to.deep.equal([true, 1])
})

it('saves nothing where the page says no', async () => {
  const { element, world, fired } = await createEditor()
  element.addEventListener('user-schema-edit', (event) => event.preventDefault())

  await press('Move Plan up')
  await press('Save changes')
  await element.updateComplete

  expect([world.heard, fired]).to.deep.equal([[], ['user-schema-edit']])
})

it('is for looking at where one may not edit', async () => {
  const { element } = await createEditor(undefined, { permissions: ['users:read'] })

  await waitUntil(() => element.shadowRoot!.textContent.includes('You may look at these'))

  expect(inside(element, 'button').filter((button) => button.checkVisibility())).to.have.length(0)
})

for (const [name, answer, words] of [
  ['denied', () => problem(403, 'forbidden'), 'You may not do this here'],
  ['rate limited', () => problem(429, 'too_many_requests', { retryAfter: 42 }), 'Too many requests'],
  ['offline', () => Promise.reject(new TypeError('network')), 'The server cannot be reached'],
  ['failed', () => problem(500, 'internal'), 'Something failed on our side'],
] as const)
  it(`says so when it is ${name}`, async () => {
    await createEditor([], {}, { 'GET /user-schema': answer })

    const alert = await byRole('alert', 'The fields did not load')

    expect(alert.textContent).to.contain(words)
  })

it('says when nobody is signed in, and when there are no fields', async () => {
  const { element } = await createEditor([], { client: undefined })
  const signedOut = element.shadowRoot!.textContent

  const other = await createEditor([])
  await byRole('button', 'Add field')

  expect(signedOut).to.contain('Nobody is signed in')
  expect(other.element.shadowRoot!.textContent).to.contain('No fields of your own yet')
})

it('draws hostile names to the letter', async () => {
  const fields = payloads.slice(0, 100).map((label, n) => fakeField({ key: `k${String(n)}`, label, hint: label }))

  const { names } = await createEditor(fields)
  await byRole('button', 'Add field')

  expect(names()).to.deep.equal(fields.map(({ label }) => label))
  expect('pwned' in globalThis).to.equal(false)
})

it('is accessible in both modes, speaks German, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const { element } = await createEditor()
  await byRole('button', 'Edit City')
  await expectAccessible(element)
  await press('Edit Plan')
  await byRole('dialog', 'Edit Plan')
  await expectAccessible(element)

  element.remove()
  await createEditor(undefined, { lang: 'de' })
  await byRole('button', 'City bearbeiten')

  expect(await violations()).to.deep.equal([])
})
