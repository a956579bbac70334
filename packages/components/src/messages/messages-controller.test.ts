import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { LitElement } from 'lit'
import { define } from '../core/define.js'
import { de } from './de.js'
import { en } from './en.js'
import { addMessages, MessagesController, setLanguageLoader } from './messages-controller.js'

class Speaker extends LitElement {
  readonly messages = new MessagesController(this)

  override render() {
    return this.messages.words.common.retry
  }
}
define('test-speaker', Speaker)

const said = (speaker: Element) => speaker.shadowRoot!.textContent

it('speaks the language of the nearest ancestor, and changes with it', async () => {
  addMessages('de', de)
  const page = await fixture(html`<div lang="de-AT"><test-speaker></test-speaker></div>`)
  const speaker = page.firstElementChild!
  await waitUntil(() => said(speaker) === de.common.retry)

  page.setAttribute('lang', 'en')

  await waitUntil(() => said(speaker) === en.common.retry)
})

it('fetches a language once, when it is first needed, and speaks English until then', async () => {
  const asked: string[] = []
  setLanguageLoader(async (language) => (asked.push(language), { ...en, common: { ...en.common, retry: 'Réessayer' } }))

  const page = await fixture(html`<div lang="fr-CH"><test-speaker></test-speaker><test-speaker></test-speaker></div>`)
  const speaker = page.firstElementChild!

  await waitUntil(() => said(speaker) === 'Réessayer')
  expect(asked).to.deep.equal(['fr'])
})

it('stays English where a language cannot be had', async () => {
  setLanguageLoader(() => Promise.reject(new Error('not found')))

  const page = await fixture(html`<div lang="xx"><test-speaker></test-speaker></div>`)
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(said(page.firstElementChild!)).to.equal(en.common.retry)
})

it('has words for every refusal, and the same for one it does not know as for a fault of ours', async () => {
  const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`)
  const explain = (code: string, retryAfter: number | null = null) => speaker.messages.explain({ code, retryAfter })

  expect(explain('forbidden')).to.equal(en.common.errors.forbidden)
  expect(explain('something_new')).to.equal(en.common.errors.internal)
  expect(explain('constructor')).to.equal(en.common.errors.internal)
  expect(explain('too_many_requests', 1)).to.include('in 1 second.')
})
