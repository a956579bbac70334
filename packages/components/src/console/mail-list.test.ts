import { expect, waitUntil } from '@open-wc/testing'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { fakeApi, held, problem } from '../test/fake-api.js'
import { mount } from '../test/mount.js'
import { watchPolicy } from '../test/watch-policy.js'
import './console.define.js'
import { codeIn, piecesOf } from './mail-text.js'

const mail = (id: string, subject: string, text = '') => ({ id, to: 'ada@example.com', subject, text, sentAt: '2026-01-01T00:00:00.000Z' })

const mailList = (answer: () => unknown, every = 60_000) =>
  mount('foyer-mail-list', { lang: 'en', client: fakeApi({ 'GET /mails': answer }), every })

it('is loading, then empty, and finds new mails by itself', async () => {
  const first = held()
  const items = [mail('1', 'Your code for Acme')]
  let asked = 0
  await mailList(() => (asked++ ? { items } : first.answer()), 100)
  await byRole('status', 'Loading…')

  first.release({ items: [] })
  await byRole('heading', 'No mail yet')

  await byRole('heading', 'Your code for Acme')
})

it('shows the code so that one press selects it, and links that lead somewhere', async () => {
  const list = await mailList(() => ({ items: [mail('1', 'Hello', 'Your code is 482913.\n\nOr go to https://www.acme.example/x?y=1.')] }))

  const link = await byRole('link', 'https://www.acme.example/x?y=1')

  expect(link.getAttribute('href')).to.equal('https://www.acme.example/x?y=1')
  const code = list.shadowRoot!.querySelector('.code')!
  expect([code.textContent, getComputedStyle(code).userSelect]).to.deep.equal(['482913', 'all'])
  await byRole('button', 'Copy the code 482913')
})

it('finds no code in longer numbers, and no link in scripts', () => {
  expect([codeIn('Call 0123456789'), codeIn('It is 123456.'), codeIn('')]).to.deep.equal([undefined, '123456', undefined])
  expect(piecesOf('javascript:alert(1)')).to.deep.equal([{ text: 'javascript:alert(1)' }])
})

it('keeps the mails while the server is away, and says since when', async () => {
  let away = false
  await mailList(() => (away ? Promise.reject(new TypeError('no network')) : { items: [mail('1', 'Hello')] }))
  await byRole('heading', 'Hello')

  away = true
  ;(await byRole('button', 'Refresh')).click()
  await byRole('status', /Offline since/)
  await byRole('heading', 'Hello')
  away = false
  ;(await byRole('button', 'Try now')).click()

  await waitUntil(() => !document.querySelector('foyer-mail-list')!.shadowRoot!.textContent.includes('Offline'))
})

it('says when mails are really sent, when they are not for this reader, and when they did not load', async () => {
  const cases = [
    { answer: problem(404, 'mail_not_found'), role: 'heading', says: 'Mails are really sent here' },
    { answer: problem(403, 'forbidden'), role: 'heading', says: 'You may not read these mails' },
    { answer: problem(500, 'internal'), role: 'alert', says: 'The mails did not load' },
  ]
  for (const { answer, role, says } of cases) {
    const list = await mailList(() => answer)

    await byRole(role, says)
    list.remove()
  }
})

it('is accessible, speaks German and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const list = await mailList(() => ({ items: [mail('1', 'Hello', 'It is 123456.')] }))
  await byRole('heading', 'Hello')
  await expectAccessible(list)

  list.lang = 'de'

  await byRole('heading', 'Abgefangene Mails')
  expect(await violations()).to.deep.equal([])
})
