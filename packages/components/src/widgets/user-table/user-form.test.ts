import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { UserField } from '@foyer/shared'
import { find, type } from '../../../gallery/hands.js'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, problem } from '../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import './user-table.define.js'

const field = (key: string, kind: UserField['type'], part: Partial<UserField> = {}): UserField => ({
  key,
  label: `${key} label`,
  type: kind,
  required: false,
  default: null,
  options: [],
  seenBy: 'members',
  editedBy: 'members',
  askedAtSignUp: false,
  hint: '',
  keptAsTag: false,
  ...part,
})

const fields = [
  field('Cost centre', 'text', { required: true }),
  field('seats', 'number', { default: 5 }),
  field('paid', 'checkbox'),
  field('plan', 'select', { options: ['Free', 'Pro'] }),
  field('areas', 'multi-select', { options: ['North', 'South'] }),
  field('since', 'date'),
]

const ada = fakeUser({
  name: 'Ada Lovelace',
  phone: '+44 1',
  fields: { 'Cost centre': 'A1', seats: 7, plan: 'Old', areas: ['South'], left: 'x' },
})

/** A table whose profile has a field of each kind, with the dialog for somebody new or for Ada. */
async function openForm(user: 'new' | 'ada', own = fields) {
  const world = new UsersWorld([ada])
  world.schema = { types: ['standard', 'staff'], fields: own, version: 1 }
  const table = await mount('user-table', { client: fakeApi(world.answers) })
  await byRole('row', 'Ada Lovelace')
  if (user === 'new') (await byRole('button', 'Add user')).click()
  else {
    ;(await byRole('button', 'Actions for Ada Lovelace')).click()
    ;(await byRole('menuitem', 'Edit')).click()
  }
  await byRole('dialog', user === 'new' ? 'Add a user' : 'Edit user')
  return { world, table }
}

it('asks for the profile’s own fields by their kinds, and sends what was entered', async () => {
  const { world, table } = await openForm('new')
  await expectAccessible(table)

  await type('[name=name]', 'Bob')
  await type('[name=email]', 'bob@example.com')
  await type('[name=company]', 'Acme')
  await type('[name=own-0]', 'B2')
  ;(await byRole('checkbox', 'paid label')).click()
  ;(await byRole('checkbox', 'North')).click()
  const plan = (await byRole('combobox', 'plan label')) as HTMLSelectElement
  plan.value = 'Pro'
  plan.dispatchEvent(new Event('change'))
  ;(await byRole('button', 'Send invitation')).click()
  await waitUntil(() => world.asked('POST /users').length === 1)

  expect(world.asked('POST /users')[0]!.body).to.deep.equal({
    name: 'Bob',
    email: 'bob@example.com',
    type: 'standard',
    tags: [],
    company: 'Acme',
    fields: { 'Cost centre': 'B2', seats: 5, paid: true, plan: 'Pro', areas: ['North'] },
  })
})

it('sends of an edited user only what is different, and takes a value away that was cleared', async () => {
  const { world } = await openForm('ada')

  await type('[name=own-1]', '')
  ;(await byRole('checkbox', 'South')).click()
  await type('[name=phone]', '+44 2')
  ;(await byRole('button', /^Save$/)).click()
  await waitUntil(() => world.asked(`PATCH /users/${ada.id}`).length === 1)

  expect(world.asked(`PATCH /users/${ada.id}`)[0]!.body).to.deep.equal({ phone: '+44 2', fields: { seats: null, areas: null } })
})

it('says at the field what the server has against it', async () => {
  const { world } = await openForm('new')
  world.answers['POST /users'] = () => problem(400, 'invalid', { fields: { 'fields.Cost centre': 'Enter a value.' } })

  await type('[name=name]', 'Bob')
  await type('[name=email]', 'bob@example.com')
  ;(await byRole('button', 'Send invitation')).click()
  expect((await find('#own-0-fault')).textContent.trim()).to.equal('Enter something')
  await type('[name=own-0]', 'B2')
  ;(await byRole('button', 'Send invitation')).click()
  await waitUntil(async () => (await find('#own-0-fault')).textContent.trim() === 'Enter a value')
  expect((await find<HTMLInputElement>('[name=own-0]')).value).to.equal('B2')
})

it('shows what somebody else left, and takes theirs over field by field', async () => {
  const { world } = await openForm('ada')
  await type('[name=own-0]', 'mine')
  await type('[name=company]', 'Mine')
  world.change(ada.id, { fields: { ...ada.fields, 'Cost centre': 'theirs' }, company: 'Theirs' })

  ;(await byRole('button', /^Save$/)).click()
  ;(await byRole('button', 'Use theirs Company')).click()
  expect((await find<HTMLInputElement>('[name=company]')).value).to.equal('Theirs')
  ;(await byRole('button', /^Save$/)).click()
  await waitUntil(() => world.find(ada.id)!.version === 3)
  expect(world.asked(`PATCH /users/${ada.id}`).at(-1)!.body).to.deep.equal({ fields: { 'Cost centre': 'mine' } })
})

it('asks before Escape loses what was typed, and not when nothing was', async () => {
  const { table } = await openForm('ada')
  const isOpen = () => table.shadowRoot!.querySelector('foyer-user-form')!.open

  ;(await find('[name=company]')).focus()
  await sendKeys({ type: 'Acme' })
  await sendKeys({ press: 'Escape' })
  await byRole('alert', /What you entered is not saved/)
  expect(isOpen()).to.equal(true)
  ;(await byRole('button', 'Keep editing')).click()
  expect((await find<HTMLInputElement>('[name=company]')).value).to.equal('Acme')
  ;(await byRole('button', 'Cancel')).click()
  await waitUntil(() => !isOpen())
})

it('says what a field is about by a button, and to a screen reader at the field', async () => {
  const kinds = ['text', 'checkbox', 'select', 'multi-select'] as const
  const hinted = kinds.map((kind) => field(kind, kind, { hint: `About the ${kind}.`, options: kind.includes('select') ? ['a'] : [] }))
  const { table } = await openForm('new', hinted)

  ;(await byRole('button', 'About text label')).focus()
  await sendKeys({ press: 'Enter' })
  const shown = await find('.about-text')
  const text = (await byRole('textbox', 'text label')) as HTMLInputElement

  expect(shown.textContent).to.equal('About the text.')
  for (const [at, kind] of kinds.entries())
    expect(described(await find(`[aria-describedby="own-${String(at)}-about"]`))).to.equal(`About the ${kind}.`)
  await expectAccessible(table)
  await sendKeys({ press: 'Escape' })
  await waitUntil(() => !shown.matches(':popover-open'))
  expect(text.checkVisibility()).to.equal(true)
})

const described = (element: Element) =>
  (element.getRootNode() as ShadowRoot).getElementById(element.getAttribute('aria-describedby')!)!.textContent
