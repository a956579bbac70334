import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, held, problem } from '../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { expectRest } from '../../test/rest.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './user-table.define.js'

/** A table with Ada, one of whose dialogs is open. */
async function dialog(action?: string) {
  const ada = fakeUser({ name: 'Ada Lovelace', externalId: 'crm-1', tags: [{ key: 'plan', value: 'Pro' }] })
  const world = new UsersWorld([ada])
  const table = await mount('user-table', { client: fakeApi(world.answers) })
  await byRole('row', 'Ada Lovelace')
  if (action) await press('button', 'Actions for Ada Lovelace')
  await press(action ? 'menuitem' : 'button', action ?? 'Add user')
  await byRole('dialog')
  return { world, table, ada }
}

async function press(role: string, name: string | RegExp) {
  const button = await byRole(role, name)
  button.focus()
  button.click()
}

async function type(name: string | RegExp, text: string) {
  const field = (await byRole('textbox', name)) as HTMLInputElement
  field.focus()
  field.select()
  await sendKeys({ type: text })
}

/** Types each of them into the field for tags; the last is left without a further key. */
async function tag(...texts: string[]) {
  const field = await byRole('combobox', 'Tags')
  field.focus()
  for (const [at, text] of texts.entries()) {
    if (at > 0) await sendKeys({ press: 'Enter' })
    await sendKeys({ type: text })
  }
}

/** The field, with what is said against it. */
async function fault(name: string | RegExp) {
  const field = (await byRole('textbox', name)) as HTMLInputElement
  await waitUntil(() => field.ariaInvalid === 'true', `Nothing is wrong with ${String(name)}.`)
  const ids = field.getAttribute('aria-describedby')!.split(' ')
  const root = field.getRootNode() as ShadowRoot
  return { value: field.value, said: root.getElementById(ids.at(-1)!)!.textContent.trim(), isFocused: root.activeElement === field }
}

it('invites somebody, and tells it', async () => {
  const { world, table } = await dialog()
  const told: string[] = []
  table.addEventListener('user-create', ({ values }) => told.push(`about to add ${values.name}`))
  table.addEventListener('user-created', ({ user }) => told.push(`added ${user.name}`))

  await type('Name', 'Bob Hope')
  await type('Email', 'bob@example.com')
  await tag('plan: Pro', 'founder')
  await press('button', 'Send invitation')

  await byRole('row', /Bob Hope bob@example\.com.* Invited/)
  await byRole('status', 'Invitation sent to Bob Hope.')
  const [{ body, headers }] = world.asked('POST /users') as [(typeof world.heard)[number]]
  expect(body).to.deep.equal({
    name: 'Bob Hope',
    email: 'bob@example.com',
    type: 'standard',
    tags: [
      { key: 'plan', value: 'Pro' },
      { key: 'founder', value: '' },
    ],
  })
  expect([told, headers.get('idempotency-key')!.length > 20]).to.deep.equal([['about to add Bob Hope', 'added Bob Hope'], true])
})

it('adds somebody with a password, which the page is not told', async () => {
  const { world, table } = await dialog()
  const told: unknown[] = []
  table.addEventListener('user-create', ({ values }) => told.push(values))
  await type('Name', 'Bob Hope')
  await type('Email', 'bob@example.com')
  await press('radio', 'Set a password')
  const password = await byRole('button', 'Show password')
  password.click()
  await waitUntil(() => password.ariaPressed === 'true')

  await type('Password to hand over', 'correct horse battery')
  ;(await byRole('dialog')).closest('dialog')!.scrollTo(0, 1000)
  await sendKeys({ press: 'Enter' })

  await byRole('row', /Bob Hope.* Active/)
  expect((world.asked('POST /users')[0]!.body as { password: string }).password).to.equal('correct horse battery')
  expect(JSON.stringify(told)).to.not.contain('correct')
})

it('says at the field what is missing, before it asks the server', async () => {
  const { world } = await dialog()
  await type('Email', 'bob')

  await press('button', 'Send invitation')

  expect(await fault('Name')).to.deep.equal({ value: '', said: 'Enter a name', isFocused: true })
  expect((await fault('Email')).said).to.equal('Enter an address like name@example.com')
  expect(world.asked('POST /users')).to.deep.equal([])
})

it('says at the field what the server found, and keeps what was typed', async () => {
  const { world } = await dialog()
  const keys: (string | null)[] = []
  world.answers['POST /users'] = ({ headers }) => {
    keys.push(headers.get('idempotency-key'))
    return problem(400, 'invalid', {
      fields: { email: 'Enter an address like name@example.com.', 'tags.0.key': 'Use plain text on one line.' },
    })
  }
  await type('Name', 'Bob Hope')
  await type('Email', 'bob@example')
  await tag('plan: Pro')

  await press('button', 'Send invitation')
  expect(await fault('Email')).to.deep.equal({ value: 'bob@example', said: 'Enter an address like name@example.com', isFocused: true })
  await byRole('alert', 'Use plain text on one line')
  await byRole('button', 'Remove plan: Pro')

  await type('Email', 'bob@example.com')
  await press('button', 'Send invitation')
  await waitUntil(() => keys.length === 2)
  expect(keys[0]).to.not.equal(keys[1])
})

it('sends the same thing under the same key when it is tried again', async () => {
  const { world } = await dialog()
  const keys: (string | null)[] = []
  world.answers['POST /users'] = ({ headers }) => {
    keys.push(headers.get('idempotency-key'))
    throw new TypeError('network error')
  }
  await type('Name', 'Bob Hope')
  await type('Email', 'bob@example.com')

  await press('button', 'Send invitation')
  await byRole('alert', 'The server cannot be reached. Look at your connection.')
  await press('button', 'Send invitation')
  await waitUntil(() => keys.length === 2)

  expect(keys[0]).to.equal(keys[1])
})

it('says who has the address already', async () => {
  const { world } = await dialog()
  world.answers['POST /users'] = () => problem(409, 'email_taken')
  await type('Name', 'Bob Hope')
  await type('Email', 'bob@example.com')

  await press('button', 'Send invitation')

  await byRole('alert', 'Somebody here already has this email.')
})

it('edits what was changed and nothing else', async () => {
  const { world, table, ada } = await dialog('Edit')
  const told: unknown[] = []
  table.addEventListener('user-edit', ({ user, changes }) => told.push([user.name, changes]))
  table.addEventListener('user-edited', ({ user }) => told.push(user.name))

  await type('Name', 'Ada King')
  await press('button', 'Save')

  await byRole('row', 'Ada King')
  const [{ body, headers }] = world.asked(`PATCH /users/${ada.id}`) as [(typeof world.heard)[number]]
  expect([body, headers.get('if-match')]).to.deep.equal([{ name: 'Ada King' }, '"1"'])
  expect(told).to.deep.equal([['Ada Lovelace', { name: 'Ada King' }], 'Ada King'])
})

it('asks nobody when nothing was changed', async () => {
  const { world, table, ada } = await dialog('Edit')

  await press('button', 'Save')

  await waitUntil(() => !table.shadowRoot!.querySelector('foyer-user-form')!.open)
  expect(world.asked(`PATCH /users/${ada.id}`)).to.deep.equal([])
})

it('shows what somebody else changed meanwhile, and saves on top of it when asked again', async () => {
  const { world, ada } = await dialog('Edit')
  world.change(ada.id, { name: 'Ada Byron', externalId: 'crm-2' })

  await type('Name', 'Ada King')
  await press('button', 'Save')
  await byRole('alert', /Somebody else changed this user meanwhile .* Name ?Ada Byron/)
  expect(((await byRole('textbox', 'Name')) as HTMLInputElement).value).to.equal('Ada King')
  expect(((await byRole('textbox', 'External ID')) as HTMLInputElement).value).to.equal('crm-2')
  await press('button', 'Save')

  await byRole('row', 'Ada King')
  expect(world.find(ada.id)).to.include({ name: 'Ada King', externalId: 'crm-2', version: 3 })
})

it('sends a notification, and keeps what was typed when it could not', async () => {
  const { world, table, ada } = await dialog('Send notification')
  const path = `POST /users/${ada.id}/notifications`
  const told: string[] = []
  table.addEventListener('user-notify', ({ notification }) => told.push(notification.title))
  table.addEventListener('user-notified', ({ user }) => told.push(user.name))
  await byRole('dialog', 'Send a notification to Ada Lovelace')
  await press('button', /^Send notification$/)
  expect((await fault('Title')).said).to.equal('Enter a title')

  let down = true
  const sent: unknown[] = []
  world.answers[path] = async (request) => (sent.push(await request.json()), down ? problem(503, 'unavailable') : {})
  await type('Title', 'Hello')
  await type('Message', 'How are you')
  await press('button', /^Send notification$/)
  await byRole('alert', 'The server does not answer right now.')
  down = false
  await press('button', /^Send notification$/)

  await byRole('status', 'Sent to Ada Lovelace.')
  expect(sent).to.deep.equal(Array(2).fill({ title: 'Hello', message: 'How are you' }))
  expect(told).to.deep.equal(['Hello', 'Hello', 'Ada Lovelace'])
})

it('stays open and sends nothing when the page says so', async () => {
  const { world, table } = await dialog('Edit')
  table.addEventListener('user-edit', (event) => event.preventDefault())

  await type('Name', 'Ada King')
  await press('button', 'Save')
  await aTimeout(50)

  expect(((await byRole('textbox', 'Name')) as HTMLInputElement).value).to.equal('Ada King')
  expect(world.heard.filter(({ method }) => method === 'PATCH')).to.deep.equal([])
})

it('sends once however often it is asked', async () => {
  const { world } = await dialog()
  const answer = held()
  let asked = 0
  world.answers['POST /users'] = () => (asked++, answer.answer())
  await type('Name', 'Bob Hope')
  await type('Email', 'bob@example.com')

  await press('button', 'Send invitation')
  await press('button', 'Send invitation')
  await sendKeys({ press: 'Enter' })
  answer.release(fakeUser({ name: 'Bob Hope', status: 'invited' }))

  await byRole('status', 'Invitation sent to Bob Hope.')
  expect(asked).to.equal(1)
})

it('closes on Escape once one discards what was typed, forgets what was typed, and gives the focus back', async () => {
  const { table } = await dialog()
  await type('Name', 'Bob Hope')

  await sendKeys({ press: 'Escape' })
  await press('button', 'Discard')
  await waitUntil(() => table.shadowRoot!.activeElement?.ariaLabel === 'Add user')
  await press('button', 'Add user')

  expect(((await byRole('textbox', 'Name')) as HTMLInputElement).value).to.equal('')
})

for (const [action, name] of [
  [undefined, 'Add a user'],
  ['Edit', 'Edit user'],
  ['Send notification', 'Send a notification'],
  ['Ban…', 'Ban Ada'],
  ['Delete…', 'Delete Ada'],
] as const) {
  it(`is accessible and keeps the policy in the dialog ${name}`, async () => {
    await setViewport({ width: 800, height: 900 })
    const violations = watchPolicy()
    const { table } = await dialog(action)
    await byRole('dialog', name)
    await aTimeout(400)

    await expectAccessible(table)
    expect(await violations()).to.deep.equal([])
  })
}

it('counts down when the server was asked too often, sends nothing meanwhile, and keeps what was typed', async () => {
  const { world } = await dialog()
  let asked = 0
  world.answers['POST /users'] = () => (asked++, problem(429, 'too_many_requests', { retryAfter: 2 }))
  await type('Name', 'Bob Hope')
  await type('Email', 'bob@example.com')
  await press('button', 'Send invitation')
  await byRole('alert', /That did not work .*Try again in 2 seconds/)
  await expectAccessible(await byRole('dialog'))

  const send = await expectRest('Send invitation', () => asked)
  delete world.answers['POST /users']
  send.click()

  await byRole('row', /Bob Hope/)
})
