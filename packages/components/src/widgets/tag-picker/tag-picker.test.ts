import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { Tag } from '@foyer/shared'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, problem, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { payloads } from '../../test/payloads.js'
import { fakeTag, TagsWorld } from '../../test/tags-world.js'
import { typeInto } from '../../test/type-into.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './tag-picker.define.js'
import type { TagPicker } from './tag-picker.js'

const known = () => [fakeTag('plan:pro', 1602, 'blue'), fakeTag('plan:basic', 96), fakeTag('region:west', 12), fakeTag('vip', 3, 'pink')]
const pro: Tag = { key: 'plan', value: 'pro' }

/** A field over these tags of the profile, with the lists of tags it told of. */
async function createPicker(properties: Partial<TagPicker> = {}, tags = known(), more: Answers = {}) {
  const world = new TagsWorld(tags)
  const element = await mount('tag-picker', { lang: 'en', client: fakeApi({ ...world.answers, ...more }), ...properties })
  const told: string[] = []
  element.addEventListener('change', () => void told.push(element.tags.map(({ key, value }) => `${key}:${value}`).join(' ')))
  const typeTag = async (text: string) => {
    ;(await byRole('combobox', 'Add a tag')).focus()
    await sendKeys({ type: text })
  }
  const colourOf = (text: string) =>
    [...element.shadowRoot!.querySelectorAll('.tag-chip')].find((chip) => chip.textContent.replace(/\s+/g, ' ').includes(text))?.className
  return { element, world, told, typeTag, colourOf }
}

it('offers the profile’s tags that begin with what is typed, with counts and colours', async () => {
  const { typeTag, colourOf } = await createPicker()

  await typeTag('plan')

  await byRole('option', 'plan basic 96 users')
  await byRole('option', 'plan pro 1,602 users')
  await byRole('status', /2 tags found|3 tags found/)
  expect(colourOf('plan pro')).to.contain('tag-blue')
})

it('chooses by press and by keys, and takes away the last', async () => {
  const { told, typeTag } = await createPicker()

  await typeTag('plan')
  ;(await byRole('option', 'plan pro')).click()
  await typeTag('region:w')
  await byRole('option', 'region west')
  await sendKeys({ press: 'ArrowDown' })
  await sendKeys({ press: 'Enter' })
  await sendKeys({ press: 'Backspace' })

  expect(told).to.deep.equal(['plan:pro', 'plan:pro region:west', 'plan:pro'])
})

it('makes a tag that nobody carries yet, unless only known ones may be chosen', async () => {
  const { element, told, typeTag } = await createPicker()
  await typeTag('crew: night shift')
  await byRole('option', 'Create “crew: night shift”')
  await sendKeys({ press: 'Enter' })
  element.existingOnly = true
  await typeTag('other')
  await sendKeys({ press: 'Enter' })
  await typeTag('xx')

  expect(told).to.deep.equal(['crew:night shift'])
  expect(element.shadowRoot!.textContent).not.to.contain('Create')
})

it('takes a tag away by its button, and leaves the focus in the field', async () => {
  const { element, told } = await createPicker({ tags: [pro, { key: 'vip', value: '' }] })

  ;(await byRole('button', 'Remove plan: pro')).click()
  await element.updateComplete
  await element.updateComplete

  expect(told).to.deep.equal(['vip:'])
  expect(element.shadowRoot!.activeElement?.getAttribute('role')).to.equal('combobox')
})

it('chooses no tag twice, and no more than the most', async () => {
  const { element, told, typeTag } = await createPicker({ tags: [pro], max: 2 })

  await typeTag('plan:pro')
  await sendKeys({ press: 'Enter' })
  await typeTag('vip')
  await sendKeys({ press: 'Enter' })
  await element.updateComplete

  expect(told).to.deep.equal(['plan:pro vip:'])
  expect(element.shadowRoot!.querySelector('[role=combobox]')).to.equal(null)
  expect(element.shadowRoot!.textContent).to.contain('These are 2 tags')
})

it('closes what is offered by Escape, and keeps what was typed', async () => {
  const { element, typeTag } = await createPicker()
  await typeTag('plan')
  await byRole('option', 'plan pro')

  await sendKeys({ press: 'Escape' })
  await element.updateComplete

  const input = (await byRole('combobox')) as HTMLInputElement
  expect([input.value, input.ariaExpanded]).to.deep.equal(['plan', 'false'])
})

it('shows the colours of tags that were chosen elsewhere', async () => {
  const { element, colourOf } = await createPicker({ tags: [pro, { key: 'vip', value: '' }] })

  await new Promise((resolve) => setTimeout(resolve, 50))
  await element.updateComplete

  expect([colourOf('plan pro'), colourOf('vip')]).to.deep.equal(['tag-chip tag-blue', 'tag-chip tag-pink'])
})

it('is a field of a form, which sends each tag, empties it and switches it off', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset><tag-picker lang="en" name="tags"></tag-picker></fieldset>
    </form>`,
  )
  const element = form.querySelector('tag-picker')!
  element.tags = [pro, { key: 'vip', value: '' }]
  await element.updateComplete

  const sent = new FormData(form).getAll('tags')
  form.querySelector('fieldset')!.disabled = true
  await element.updateComplete
  const disabled = element.shadowRoot!.querySelector('input')!.disabled
  form.querySelector('fieldset')!.disabled = false
  form.reset()
  await element.updateComplete

  expect([sent, disabled, new FormData(form).getAll('tags'), element.form === form]).to.deep.equal([['plan:pro', 'vip:'], true, [], true])
})

it('says in the list why nothing is offered, and still takes what is typed', async () => {
  const { told, typeTag } = await createPicker({}, [], { 'GET /tags': () => problem(500, 'internal') })

  await typeTag('vip')
  await byRole('alert', /Something failed/)
  await sendKeys({ press: 'Enter' })

  expect(told).to.deep.equal(['vip:'])
})

describe('to manage', () => {
  it('lists every tag with its count, and finds them by how they begin', async () => {
    const many = Array.from({ length: 60 }, (_, n) => fakeTag(`district:${String(n + 10)}`, n))
    const { element } = await createPicker({ manage: true }, [...many, ...known()])
    const rows = () => element.shadowRoot!.querySelectorAll('li.row').length
    await byRole('searchbox', 'Search tags')
    const first = rows()

    ;(await byRole('button', 'Show more')).click()
    await byRole('button', 'Rename vip')
    const all = rows()
    ;(await byRole('searchbox', 'Search tags')).focus()
    await sendKeys({ type: 'nobody' })
    await byRole('status', 'No tag begins with “nobody”.')

    expect([first, all]).to.deep.equal([50, 64])
  })

  it('colours a tag', async () => {
    const { element, world, colourOf } = await createPicker({ manage: true })
    const fired: string[] = []
    for (const name of ['tag-colour', 'tag-coloured']) element.addEventListener(name, ({ type }) => void fired.push(type))

    ;(await byRole('button', 'Colour of region: west')).click()
    ;(await byRole('menuitemradio', 'Teal')).click()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await element.updateComplete

    expect(world.heard).to.deep.equal([{ path: '/tags/colour', body: { key: 'region', value: 'west', colour: 'teal' } }])
    expect(colourOf('region west')).to.contain('tag-teal')
    expect(fired).to.deep.equal(['tag-colour', 'tag-coloured'])
  })

  it('renames a tag, and says how many were changed', async () => {
    const { world } = await createPicker({ manage: true })

    ;(await byRole('button', 'Rename vip')).click()
    await typeInto('Key', 'star')
    await sendKeys({ press: 'Enter' })

    await byRole('status', '3 users were changed')
    expect(world.heard[0]!.body).to.deep.equal({ from: { key: 'vip', value: '' }, to: { key: 'star', value: '' }, merge: false })
  })

  it('asks before it merges, and merges then', async () => {
    const { element, world } = await createPicker({ manage: true })
    const submit = () => element.shadowRoot!.querySelector('form')!.requestSubmit()
    ;(await byRole('button', 'Rename plan: basic')).click()
    await byRole('dialog', 'Rename plan: basic')
    element.shadowRoot!.querySelector<HTMLInputElement>('#value')!.value = 'pro'

    submit()
    await byRole('alert', 'There is a tag plan: pro already')
    await byRole('button', 'Merge tags')
    submit()
    await byRole('status', '96 users were changed')

    expect(world.heard.map(({ body }) => (body as { merge: boolean }).merge)).to.deep.equal([false, true])
    expect(world.tags.find(({ value }) => value === 'pro')!.count).to.equal(1698)
  })

  it('says at the key what is wrong with it, and what the server has against it', async () => {
    const { element } = await createPicker({ manage: true }, known(), { 'POST /tags/rename': () => problem(409, 'tag_follows_field') })
    ;(await byRole('button', 'Rename vip')).click()
    await byRole('dialog', 'Rename vip')
    const submit = (key: string) => {
      element.shadowRoot!.querySelector<HTMLInputElement>('#key')!.value = key
      element.shadowRoot!.querySelector('form')!.requestSubmit()
    }

    submit(' ')
    await byRole('alert', 'Enter a key')
    submit('a:b')
    await byRole('alert', 'without a colon')
    submit('vip')
    await byRole('alert', 'Enter another name')
    submit('vips')
    await byRole('alert', /follows a field/)
  })

  it('changes nothing where the page says no, and offers nothing to whoever may not', async () => {
    const { element, world } = await createPicker({ manage: true })
    for (const name of ['tag-colour', 'tag-rename']) element.addEventListener(name, (event) => event.preventDefault())
    ;(await byRole('button', 'Colour of vip')).click()
    ;(await byRole('menuitemradio', 'Teal')).click()
    ;(await byRole('button', 'Rename vip')).click()
    await byRole('dialog', 'Rename vip')
    element.shadowRoot!.querySelector<HTMLInputElement>('#key')!.value = 'vips'
    element.shadowRoot!.querySelector('form')!.requestSubmit()
    await element.updateComplete

    element.permissions = ['users:read']
    await element.updateComplete

    expect(world.heard).to.deep.equal([])
    expect(element.shadowRoot!.querySelectorAll('.row button').length).to.equal(0)
  })

  it('says that nobody is signed in, that there are none, and what did not work', async () => {
    const out = await mount('tag-picker', { lang: 'en', manage: true })
    await byRole('heading', 'Nobody is signed in')
    out.remove()
    const { element } = await createPicker({ manage: true }, [])
    await byRole('heading', 'No tags yet')
    element.remove()

    let broken = true
    await createPicker({ manage: true }, [], {
      'GET /tags': () => (broken ? problem(500, 'internal') : { items: known(), next: null, previous: null }),
    })
    await byRole('alert', /did not load/)
    broken = false
    ;(await byRole('button', 'Try again')).click()

    await byRole('button', 'Rename vip')
  })
})

it('draws tags to the letter', async () => {
  const texts = payloads.filter((text, n) => n % 60 === 0 && !text.includes(':'))

  const { element } = await createPicker(
    { manage: true },
    texts.map((text, n) => fakeTag(`${String(n + 10)} ${text}`)),
  )
  await byRole('button', /Rename 10/)

  const drawn = [...element.shadowRoot!.querySelectorAll('.row bdi')].map((name) => name.textContent)
  expect(drawn).to.have.members(texts.map((text, n) => `${String(n + 10)} ${text}`))
  expect('pwned' in globalThis).to.equal(false)
})

it('is accessible in both modes, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const { element, typeTag } = await createPicker({ tags: [pro] })
  await typeTag('plan')
  await byRole('option', 'plan basic')

  await expectAccessible(element)
  element.remove()
  const manager = await createPicker({ manage: true })
  await byRole('button', 'Rename vip')
  await expectAccessible(manager.element)
  ;(await byRole('button', 'Colour of vip')).click()
  await expectAccessible(manager.element)

  expect(await violations()).to.deep.equal([])
})
