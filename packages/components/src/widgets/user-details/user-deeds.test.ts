import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from '../../test/by-role.js'
import { createDetails, pressOn, textOf } from '../../test/details-world.js'
import { fakeApi, problem } from '../../test/fake-api.js'
import { typeInto } from '../../test/type-into.js'
import './user-details.define.js'

it('ends one session, and all after a question', async () => {
  const { world, ada, fired } = await createDetails({}, { section: 'sessions' })

  await pressOn('button', 'Sign out of Unknown device')
  await byRole('status', 'The session has ended.')
  await pressOn('button', 'Sign out everywhere')
  await byRole('dialog', 'Sign Ada Lovelace out everywhere?')
  ;(await byRole('dialog', 'Sign Ada')).querySelector('button')?.focus()
  const [, go] = document
    .querySelector('user-details')!
    .shadowRoot!.querySelector('foyer-user-sessions')!
    .shadowRoot!.querySelectorAll<HTMLElement>('[slot=foot]')
  go!.click()

  await byRole('heading', 'Not signed in anywhere')
  expect([
    world.asked(`DELETE /users/${ada.id}/sessions/s-2`).length,
    world.asked(`DELETE /users/${ada.id}/sessions`).length,
  ]).to.deep.equal([1, 1])
  expect(fired).to.deep.equal(['user-session-end', 'user-session-ended', 'user-session-end', 'user-session-ended'])
})

it('adds to a group and takes out of one, and tells it', async () => {
  const { world, ada, fired } = await createDetails()

  await pressOn('button', 'Add to a group')
  await pressOn('button', 'Night shift')
  await byRole('status', 'Ada Lovelace is in Night shift now.')
  await pressOn('button', 'Remove from Field crew')
  await byRole('status', 'Ada Lovelace is not in Field crew any more.')

  const [crew, shift] = world.groups
  expect([
    world.asked(`PUT /groups/${shift!.id}/users/${ada.id}`).length,
    world.asked(`DELETE /groups/${crew!.id}/users/${ada.id}`).length,
    world.groupsOf.map(({ name }) => name),
  ]).to.deep.equal([1, 1, ['Night shift']])
  expect(fired).to.deep.equal(['user-group-change', 'user-group-changed', 'user-group-change', 'user-group-changed'])
})

it('opens the tags, and says which of them follow a field', async () => {
  const { element, world } = await createDetails()
  const field = { key: 'plan', label: 'Plan', hint: '', type: 'text', required: false, default: null, seenBy: 'members' } as const
  world.schema = {
    types: ['standard'],
    fields: [{ ...field, editedBy: 'members', options: [], askedAtSignUp: false, keptAsTag: true }],
    version: 1,
  }
  element.client = fakeApi(world.answers)
  const chip = () => element.shadowRoot!.querySelector<HTMLElement>('.tag-chip')
  await waitUntil(() => chip()?.title === 'Follows a field')

  await pressOn('button', /^Tags/)

  await byRole('dialog', 'Tags of Ada Lovelace')
  expect(textOf(chip()!)).to.equal('plan Pro')
})

it('shows a temporary password once, and mails a link', async () => {
  const { world, ada, fired, element } = await createDetails()

  await pressOn('button', 'Reset password…')
  await pressOn('radio', 'Make a temporary one')
  await pressOn('button', /^Reset password$/)
  await byRole('dialog', 'Temporary password of Ada Lovelace')
  await byRole('button', 'Copy')
  const secret = element.shadowRoot!.querySelector('foyer-user-password')!.shadowRoot!.querySelector('.secret')!
  expect(textOf(secret)).to.equal('kelp-otter-seven-lanterns')
  await pressOn('button', 'Close')
  await pressOn('button', 'Reset password…')
  await pressOn('button', /^Reset password$/)

  await byRole('status', 'Reset the password of Ada Lovelace.')
  expect(world.asked(`POST /users/${ada.id}/password`).map(({ body }) => body)).to.deep.equal([{ way: 'temporary' }, { way: 'link' }])
  expect(element.shadowRoot!.querySelector('foyer-user-password')!.shadowRoot!.textContent).not.to.contain('kelp')
  expect(fired.filter((name) => name.startsWith('user-password'))).to.have.length(4)
})

it('sets a password that nobody else hears of, and names what is wrong with it', async () => {
  const { ada, world, element } = await createDetails()
  const heard: unknown[] = []
  element.addEventListener('user-password-replace', (event) => heard.push(event.way, Object.values(event)))
  world.answers[`POST /users/${ada.id}/password`] = () => problem(400, 'invalid', { fields: { password: 'Use 12 characters or more.' } })
  await pressOn('button', 'Reset password…')
  await pressOn('radio', 'Set one yourself')
  const dialog = element.shadowRoot!.querySelector('foyer-user-password')!.shadowRoot!
  const fault = () => dialog.querySelector('.fault')?.textContent.trim()

  await pressOn('button', /^Reset password$/)
  await waitUntil(() => fault() === 'Choose a password')
  const field = dialog.querySelector<HTMLInputElement>('[name=password]')!
  field.focus()
  await sendKeys({ type: 'short' })
  await pressOn('button', /^Reset password$/)

  await waitUntil(() => fault() === 'Use 12 characters or more')
  expect([heard[0], JSON.stringify(heard).includes('short'), field.value]).to.deep.equal(['set', false, 'short'])
})

it('says when another invitation may go out', async () => {
  const { ada, element, world } = await createDetails({ status: 'invited' })
  world.answers[`POST /users/${ada.id}/status`] = () => problem(429, 'too_many_requests', { retryAfter: 2470 })
  await byRole('heading', 'Ada Lovelace')

  await pressOn('button', 'Send invitation')

  await byRole('status', 'They were sent an invitation less than an hour ago. Try again in 42 minutes.')
  expect(element.isConnected).to.equal(true)
})

it('sends a picture, shows it, and takes it away', async () => {
  const { world, ada, element, fired } = await createDetails()
  await byRole('button', 'Choose a picture')
  const input = element.shadowRoot!.querySelector('foyer-user-picture')!.shadowRoot!.querySelector('input')!
  const choose = (file: File) => {
    const transfer = new DataTransfer()
    transfer.items.add(file)
    input.files = transfer.files
    input.dispatchEvent(new Event('change'))
  }

  choose(new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }))
  await byRole('alert', 'Choose a PNG, JPEG or WebP file')
  choose(new File([new Uint8Array(9)], 'x.png', { type: 'image/png' }))
  await byRole('status', 'The picture was changed.')
  expect(element.shadowRoot!.querySelector<HTMLImageElement>('.avatar img')!.src).to.equal('http://test/avatars/acme/new.webp')
  await pressOn('button', /^Remove$/)

  await byRole('button', 'Choose a picture')
  expect([world.find(ada.id)!.avatar, world.asked(`PUT /users/${ada.id}/avatar`).length]).to.deep.equal([null, 1])
  expect(fired).to.deep.equal(['user-picture-change', 'user-picture-changed', 'user-picture-change', 'user-picture-changed'])
})

it('does nothing of what the page says no to', async () => {
  const { world, ada, element } = await createDetails({}, { section: 'sessions' })
  for (const name of [
    'user-session-end',
    'user-group-change',
    'user-picture-change',
    'user-status-change',
    'user-password-replace',
    'user-edit',
  ])
    element.addEventListener(name, (event) => event.preventDefault())

  await pressOn('button', 'Sign out of Firefox on Linux')
  await pressOn('tab', 'Details')
  await pressOn('button', 'Remove from Field crew')
  await pressOn('button', /^Deactivate$/)
  await pressOn('button', 'Reset password…')
  await pressOn('button', /^Reset password$/)

  const written = world.heard.filter(({ method }) => method !== 'GET')
  expect([written, world.find(ada.id)!.status]).to.deep.equal([[], 'active'])
})

it('deletes somebody after a question, and says that they are gone', async () => {
  const { world, ada, fired } = await createDetails()

  await pressOn('button', 'Actions for Ada Lovelace')
  await pressOn('menuitem', 'Delete…')
  await byRole('dialog', 'Delete Ada Lovelace?')
  await pressOn('button', /^Delete user$/)

  await byRole('heading', 'This user is not here')
  expect([world.find(ada.id), fired]).to.deep.equal([undefined, ['user-delete', 'user-deleted']])
})

it('shows both versions where somebody else was faster', async () => {
  const { world, ada } = await createDetails()
  await pressOn('button', /^Edit$/)
  await byRole('dialog', 'Edit user')
  await typeInto('Name', 'Ada King')

  world.change(ada.id, { company: 'Analytical Engines' })
  await pressOn('button', /^Save$/)

  await byRole('alert', 'Somebody else changed this user meanwhile')
  await pressOn('button', /^Save$/)
  await byRole('heading', 'Ada King')
})
