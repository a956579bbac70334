import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi } from '../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './user-table.define.js'

const tag = (key: string, value = '') => ({ key, value })

/** A table with Ada, who has three tags, one of them a field's. */
async function show(permissions: readonly string[] | null = null) {
  const ada = fakeUser({ name: 'Ada Lovelace', tags: [tag('plan', 'Pro'), tag('founder'), tag('site', 'North')] })
  const world = new UsersWorld([ada, fakeUser({ name: 'Bob Hope' })])
  const field = { key: 'site', label: 'Site', type: 'text' as const, required: false, default: null, options: [] }
  const site = { ...field, seenBy: 'members' as const, editedBy: 'members' as const, askedAtSignUp: false, keptAsTag: true }
  world.schema = { ...world.schema, fields: [site] as unknown as typeof world.schema.fields }
  const table = await mount('user-table', { client: fakeApi(world.answers), permissions })
  return { world, table, ada }
}

const sent = ({ world, ada }: Awaited<ReturnType<typeof show>>) =>
  world.asked(`PATCH /users/${ada.id}`).map(({ body }) => (body as { tags: object[] }).tags)

/** As a hand does: the field has lost the focus by then. */
async function save() {
  const button = await byRole('button', 'Save')
  button.focus()
  button.click()
}

it('opens by the count of tags, gives and takes, and leaves what follows a field alone', async () => {
  const policy = watchPolicy()
  const page = await show()
  ;(await byRole('button', /^\+2 ?of Ada Lovelace/)).click()
  await byRole('dialog', 'Tags of Ada Lovelace')
  const form = page.table.shadowRoot!.querySelector('foyer-user-tags')!
  await waitUntil(() => form.shadowRoot!.textContent.includes('site: North'), 'It does not say which tags follow fields.')
  await expectAccessible(page.table)

  ;(await byRole('button', 'Remove founder')).click()
  ;(await byRole('combobox', 'Tags')).focus()
  await sendKeys({ type: 'crew: Night' })
  await save()

  await byRole('status', 'Ada Lovelace')
  expect(sent(page)).to.deep.equal([[tag('plan', 'Pro'), tag('crew', 'Night')]])
  expect(await policy()).to.deep.equal([])
})

it('keeps what somebody else gave and took meanwhile', async () => {
  const page = await show()
  ;(await byRole('button', /^\+2 ?of Ada Lovelace/)).click()
  await byRole('dialog', 'Tags of Ada Lovelace')
  page.world.change(page.ada.id, { tags: [tag('founder'), tag('region', 'West'), tag('site', 'North')] })

  ;(await byRole('button', 'Remove founder')).click()
  ;(await byRole('combobox', 'Tags')).focus()
  await sendKeys({ type: 'crew: Night' })
  await save()

  await byRole('status', 'Ada Lovelace')
  expect(sent(page).at(-1)).to.deep.equal([tag('region', 'West'), tag('crew', 'Night')])
})

it('offers the first tag to whoever has none, and sends nothing when nothing changed', async () => {
  const page = await show()

  ;(await byRole('button', 'Tags of Bob Hope')).click()
  await byRole('dialog', 'Tags of Bob Hope')
  await save()

  await waitUntil(() => !page.table.shadowRoot!.querySelector('foyer-user-tags')!.open)
  expect(page.world.heard.filter(({ method }) => method === 'PATCH')).to.deep.equal([])
})

it('marks tags by the colour that they were given', async () => {
  const ada = fakeUser({ name: 'Ada Lovelace', tags: [tag('plan', 'Pro')] })
  const world = new UsersWorld([ada, fakeUser({ name: 'Bob Hope', tags: [tag('plan', 'Basic')] })])
  world.tags = [{ ...tag('plan', 'Pro'), colour: 'teal', count: 1 }]
  const table = await mount('user-table', { client: fakeApi(world.answers) })
  const chips = () => [...table.shadowRoot!.querySelectorAll('.tag-chip')].map(({ className }) => className.replace('tag-chip ', ''))

  await waitUntil(() => chips()[0] === 'tag-teal', 'The mark is not teal.')

  expect(chips()[1]).to.match(/^hue-/)
  expect(world.asked('GET /tags').map(({ query }) => query['coloured'])).to.deep.equal(['true'])
})

it('leads to the details where the viewer may only read', async () => {
  const { table, ada } = await show(['users:read'])

  ;(await byRole('button', /^\+2 ?of Ada Lovelace/)).click()

  expect(table.selected).to.equal(ada.id)
})
