import { PLAIN_LOOK } from '@foyer/shared/client'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { problem } from '../test/fake-api.js'
import { acme, openSettings } from '../test/open-settings.js'
import { typeInto } from '../test/type-into.js'
import { watchPolicy } from '../test/watch-policy.js'
import './console.define.js'

const save = async () => (await byRole('button', 'Save changes')).click()

/** Picks a value in a control that no test can press: a list, a range or a palette of the browser. */
function pick(control: Element, value: string): void {
  ;(control as HTMLInputElement).value = value
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

const preview = async () => {
  await byRole('img', 'The look in')
  return document.querySelector('foyer-profile-settings')!.shadowRoot!.querySelector('foyer-look-preview')!
}

const colourOf = (drawn: Element) => getComputedStyle(drawn.shadowRoot!.querySelector('.button')!).backgroundColor

it('saves the six seeds as one look, by the version that was seen', async () => {
  const { sent } = await openSettings({ 'PATCH ': async (request) => ({ ...acme, ...((await request.json()) as object), version: 4 }) })
  await typeInto('Accent', '#0B5D3B')
  pick(await byRole('slider', 'Corners'), '2')
  pick(await byRole('combobox', 'Font'), 'serif')
  ;(await byRole('radio', 'Compact')).click()
  ;(await byRole('radio', 'Dark')).click()

  await save()

  await byRole('status', 'Settings saved')
  const [request] = sent('PATCH')
  const look = { accent: '#0b5d3b', neutral: PLAIN_LOOK.neutral, radius: 2, font: 'serif', density: 'compact', scheme: 'dark' }
  expect(await request!.json()).to.deep.equal({ look })
  expect(request!.headers.get('if-match')).to.equal('"3"')
  expect(await byRole('textbox', 'Accent')).to.have.property('value', '#0b5d3b')
})

it('draws the seeds as they are chosen, before they are saved', async () => {
  const { sent } = await openSettings()
  const drawn = await preview()
  const plain = colourOf(drawn)

  pick(await byRole('textbox', 'Accent'), '#8a1c1c')
  await waitUntil(() => colourOf(drawn) !== plain)
  pick(await byRole('textbox', 'Accent'), '#8a1')
  pick(await byRole('slider', 'Corners'), '12')
  await waitUntil(() => drawn.style.getPropertyValue('--foyer-radius') === '12px')

  expect(drawn.style.getPropertyValue('--foyer-accent')).to.equal('#8a1c1c')
  expect(sent('PATCH')).to.have.length(0)
})

it('draws in light and in dark, or in the one that is chosen', async () => {
  await openSettings()
  const drawn = await preview()
  const pages = () => [...drawn.shadowRoot!.querySelectorAll('[role=img]')].map((page) => page.ariaLabel)
  expect(pages()).to.deep.equal(['The look in light', 'The look in dark'])

  ;(await byRole('radio', 'Dark')).click()

  await waitUntil(() => pages().length === 1)
  expect(pages()).to.deep.equal(['The look in dark'])
})

it('keeps a palette and the field beside it at the same colour', async () => {
  const { element } = await openSettings()
  const field = (await byRole('textbox', 'Accent')) as HTMLInputElement
  const palette = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=color][name=accent]')!
  expect(palette.ariaLabel).to.equal('Accent: pick a colour')

  pick(palette, '#123456')
  await waitUntil(() => field.value === '#123456')
  await typeInto('Accent', '#abcdef')

  await waitUntil(() => palette.value === '#abcdef')
})

it('refuses what is no colour before it is sent', async () => {
  const { sent } = await openSettings()
  const accent = await typeInto('Accent', 'teal')

  await save()

  await waitUntil(() => accent.getAttribute('aria-invalid') === 'true')
  expect(accent.closest('.field')!.textContent).to.include('Use a colour like #0b5d3b')
  expect(sent('PATCH')).to.have.length(0)
})

it('shows what the server finds about a seed at its field', async () => {
  await openSettings({ 'PATCH ': () => problem(400, 'invalid', { fields: { 'look.neutral': 'Use a colour like #0b5d3b.' } }) })
  const neutral = await typeInto('Grey', '#111111')

  await save()

  await waitUntil(() => neutral.getAttribute('aria-invalid') === 'true')
  expect(neutral.closest('.field')!.textContent).to.include('Use a colour like #0b5d3b')
})

it('joins the seeds that somebody else saved meanwhile with those that were chosen here', async () => {
  let now = acme
  const theirs = { ...PLAIN_LOOK, accent: '#0b5d3b', font: 'serif', radius: 12 } as const
  const { element, sent } = await openSettings({
    'GET ': () => now,
    'PATCH ': ({ headers }) =>
      headers.get('if-match') === '"3"' ? ((now = { ...acme, look: theirs, version: 4 }), problem(412, 'version_conflict')) : now,
  })
  pick(await byRole('slider', 'Corners'), '0')
  pick(await byRole('combobox', 'Font'), 'rounded')
  await save()

  await byRole('alert', 'Somebody else changed these settings meanwhile')
  expect(element.shadowRoot!.textContent).to.include('Now saved: 12 px').and.include('Now saved: Serif')
  await save()

  await waitUntil(() => sent('PATCH').length === 2)
  expect(await sent('PATCH')[1]!.json()).to.deep.equal({ look: { ...theirs, radius: 0, font: 'rounded' } })
})

it('goes back to the plain look, which is saved like any other', async () => {
  const { sent } = await openSettings({
    'GET ': () => ({ ...acme, look: { ...PLAIN_LOOK, accent: '#0b5d3b', scheme: 'dark' } }),
    'PATCH ': () => acme,
  })

  ;(await byRole('button', 'Reset to plain')).click()

  await waitUntil(async () => ((await byRole('textbox', 'Accent')) as HTMLInputElement).value === PLAIN_LOOK.accent)
  expect(await byRole('button', 'Reset to plain')).to.have.property('disabled', true)
  await save()
  await byRole('status', 'Settings saved')
  expect(await sent('PATCH')[0]!.json()).to.deep.equal({ look: PLAIN_LOOK })
})

it('holds unsaved seeds until they are saved or discarded', async () => {
  const { element } = await openSettings()
  ;(await byRole('radio', 'Roomy')).click()
  await byRole('button', 'Discard changes')
  const leaving = new Event('beforeunload', { cancelable: true })

  window.dispatchEvent(leaving)
  ;(await byRole('button', 'Discard changes')).click()
  await waitUntil(() => !element.shadowRoot!.textContent.includes('Not saved yet'))

  expect(leaving.defaultPrevented).to.equal(true)
  expect(await byRole('radio', 'Regular')).to.have.property('checked', true)
})

it('is chosen by keyboard', async () => {
  await openSettings()
  const regular = (await byRole('radio', 'Regular')) as HTMLInputElement
  regular.focus()

  await sendKeys({ press: 'ArrowRight' })

  await waitUntil(async () => ((await byRole('radio', 'Roomy')) as HTMLInputElement).checked)
  expect(await byRole('button', 'Save changes')).to.have.property('disabled', false)
})

it('leads to the hosted page', async () => {
  await openSettings()

  const link = (await byRole('link', 'Open the hosted page')) as HTMLAnchorElement

  expect(link.href).to.equal('https://id.example.com/p/acme-water')
})

it('is there to look at without the right to change it', async () => {
  const { element } = await openSettings({}, ['profile:read'])
  await preview()

  const controls = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.look input, .look select')]

  expect(controls.length).to.be.greaterThan(10)
  for (const control of controls) expect(control.disabled || control.readOnly, control.name).to.equal(true)
  expect(element.shadowRoot!.textContent).to.include('Ask an admin of the profile').and.not.include('Reset to plain')
})

it('is accessible with every seed, contested and refused, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const { element } = await openSettings({ 'GET ': () => ({ ...acme, look: { ...PLAIN_LOOK, accent: '#ffe14d', font: 'serif' } }) })
  await typeInto('Grey', 'grey')
  await save()
  await preview()

  await expectAccessible(element)

  expect(await violations()).to.deep.equal([])
})

it('speaks German', async () => {
  const { element } = await openSettings()
  await preview()

  element.lang = 'de'

  await byRole('heading', 'Aussehen')
  await byRole('slider', 'Ecken')
  await byRole('radio', 'Dunkel')
  await byRole('img', 'Das Aussehen in Hell')
})
