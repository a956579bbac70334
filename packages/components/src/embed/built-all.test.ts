import { expect, fixture, html } from '@open-wc/testing'
import { answerFromTable, include, loaded } from '../test/built.js'
import { byRole } from '../test/by-role.js'
import { watchPolicy } from '../test/watch-policy.js'

it('is all in one file, keeps away from a name that the page has itself, and brings its languages', async () => {
  const violations = watchPolicy()
  answerFromTable()
  class Own extends HTMLElement {}
  customElements.define('user-signup', Own)
  await include('foyer.all.js', { 'data-key': 'pk_test_1', 'data-prefix': 'acme-' })

  const section = await fixture<HTMLElement>(html`<section><user-signup></user-signup><acme-user-signup></acme-user-signup></section>`)
  await byRole('textbox', 'Email')
  expect(loaded()).to.deep.equal(['foyer.all.js'])
  section.lang = 'de'

  await byRole('textbox', 'E-Mail')
  expect(customElements.get('user-signup')).to.equal(Own)
  expect(loaded()).to.deep.equal(['foyer.all.js', 'foyer.all.de.js'])
  expect(await violations()).to.deep.equal([])
})
