import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { byRole } from '../test/by-role.js'
import { answerFromTable, include, loaded } from '../test/built.js'
import { watchPolicy } from '../test/watch-policy.js'

it('brings what the page has, in its language, under the strict policy of a careful host', async () => {
  const violations = watchPolicy()
  const warnings: unknown[] = []
  console.warn = (text: unknown) => warnings.push(text)
  const server = answerFromTable()
  await include('foyer.js', { 'data-key': 'pk_test_1' })

  const section = await fixture<HTMLElement>(html`<section><user-signup></user-signup></section>`)
  await byRole('textbox', 'Email')
  section.lang = 'de'
  await byRole('textbox', 'E-Mail')
  expect(loaded()).to.include('user-signup.js').and.not.include('user-table.js')

  server.pass()
  await window.foyer!.session!.restore()
  await waitUntil(() => !section.querySelector('form'), 'The widget does not follow the session.')

  await include('foyer.all.js', {})
  expect(warnings).to.have.length(1)
  expect(customElements.get('user-table')).to.equal(undefined)
  expect(await violations()).to.deep.equal([])
})
