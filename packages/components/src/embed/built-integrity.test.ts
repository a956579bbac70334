import { expect, fixture, html } from '@open-wc/testing'
import { answerFromTable, include, integrityOf, loaded } from '../test/built.js'
import { byRole } from '../test/by-role.js'

it('fetches no code that the page has no hash for: a page with integrity includes its languages itself', async () => {
  answerFromTable()
  await include('foyer.all.js', { 'data-key': 'pk_test_1', integrity: await integrityOf('foyer.all.js') })
  await fixture(html`<section lang="de"><user-signup></user-signup></section>`)
  await byRole('textbox', 'Email')
  expect([...new Set(loaded())]).to.deep.equal(['foyer.all.js'])

  await include('foyer.all.de.js', { integrity: await integrityOf('foyer.all.de.js') })

  await byRole('textbox', 'E-Mail')
})
