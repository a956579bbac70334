import { ApiError } from '@foyer/shared/client'
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { LitElement } from 'lit'
import { define } from '../core/define.js'
import { common as de } from './de/common.js'
import { bell as glocke } from './de/notification-bell.js'
import { common as en } from './en/common.js'
import { MessagesController } from './messages-controller.js'
import { bellWords } from './notification-bell.words.js'
import { addMessages, setLanguageLoader } from './translations.js'

class Speaker extends LitElement {
  readonly messages = new MessagesController(this, bellWords)
  readonly drawn = new Set<string>()

  override render() {
    const { common, bell } = this.messages.words
    const text = `${common.retry}, ${bell.label}`
    this.drawn.add(text)
    return text
  }
}
define('test-speaker', Speaker)

const ENGLISH = 'Try again, Notifications'
const GERMAN = `${de.retry}, ${glocke.label}`
const said = (speaker: Element) => speaker.shadowRoot!.textContent
const speakers = (page: Element) => [...page.querySelectorAll<Speaker>('test-speaker')]
const speaksSoon = (speaker: Element, text: string) => waitUntil(() => said(speaker) === text, `Never says: ${text}`)

it('speaks the language of the nearest ancestor, and changes with it', async () => {
  const page = await fixture(html`<div lang="de-AT"><test-speaker></test-speaker></div>`)
  const [speaker] = speakers(page)
  await speaksSoon(speaker!, GERMAN)

  page.setAttribute('lang', 'en')

  await speaksSoon(speaker!, ENGLISH)
})

it('draws each language whole: never a word of one beside a word of another', async () => {
  const page = await fixture(html`<div lang="de"><test-speaker></test-speaker></div>`)
  const [speaker] = speakers(page)

  await speaksSoon(speaker!, GERMAN)

  expect([...speaker!.drawn].filter((text) => text !== ENGLISH && text !== GERMAN)).to.deep.equal([])
})

it('hears a change outside and inside of shadow roots', async () => {
  const page = await fixture<HTMLElement>(html`<div><section></section></div>`)
  const root = page.firstElementChild!.attachShadow({ mode: 'closed' })
  const inner = document.createElement('div')
  const speaker = document.createElement('test-speaker')
  inner.append(speaker)
  root.append(inner)
  page.lang = 'de'
  await speaksSoon(speaker, GERMAN)

  inner.lang = 'en'

  await speaksSoon(speaker, ENGLISH)
})

it('writes dates and numbers for the region, and in English where the words are', async () => {
  const page = await fixture(html`<div lang="de-AT"><test-speaker></test-speaker><test-speaker lang="qy"></test-speaker></div>`)
  const [german, unknown] = speakers(page)

  await speaksSoon(german!, GERMAN)

  expect(german!.messages.language).to.equal('de-AT')
  expect(unknown!.messages.language).to.equal('en')
})

it('understands a language that is written the wrong way, and takes what is none for English', async () => {
  const page = await fixture(html`<div><test-speaker lang="de_CH"></test-speaker><test-speaker lang="1 two; drop"></test-speaker></div>`)
  const [german, unknown] = speakers(page)

  await speaksSoon(german!, GERMAN)

  expect(german!.messages.language).to.equal('de-CH')
  expect([said(unknown!), unknown!.messages.language]).to.deep.equal([ENGLISH, 'en'])
})

it('fetches a language of the host once, when it is first needed, and speaks English until then', async () => {
  const asked: string[] = []
  setLanguageLoader(async (language) => (asked.push(language), { common: { retry: 'Réessayer' } }))

  const page = await fixture(html`<div lang="fr-CH"><test-speaker></test-speaker><test-speaker></test-speaker></div>`)

  await Promise.all(speakers(page).map((speaker) => speaksSoon(speaker, 'Réessayer, Notifications')))
  expect([...speakers(page)[0]!.drawn]).to.deep.equal([ENGLISH, 'Réessayer, Notifications'])
  expect(asked).to.deep.equal(['fr'])
})

it('stays English where a language cannot be had, and asks again when the browser is online again', async () => {
  let isThere = false
  setLanguageLoader(() => (isThere ? Promise.resolve({ common: { retry: 'Igen' } }) : Promise.reject(new Error('not found'))))
  const page = await fixture(html`<div lang="qx"><test-speaker></test-speaker></div>`)
  const [speaker] = speakers(page)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(said(speaker!)).to.equal(ENGLISH)

  isThere = true
  dispatchEvent(new Event('online'))

  await speaksSoon(speaker!, 'Igen, Notifications')
})

it('lets a page replace single words, of a language and of a region', async () => {
  const page = await fixture(html`<div lang="de"><test-speaker></test-speaker><test-speaker lang="de-LI"></test-speaker></div>`)
  const [german, regional] = speakers(page)

  addMessages('de', { bell: { label: 'Post' } })
  addMessages('de-LI', { common: { retry: 'Nochmal' } })

  await speaksSoon(german!, `${de.retry}, Post`)
  await speaksSoon(regional!, 'Nochmal, Post')
})

it('has words for every refusal, and the same for one it does not know as for a fault of ours', async () => {
  const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`)
  const explain = (code: string) => speaker.messages.explain(new ApiError({ code, title: code, status: 400, requestId: '' }))

  expect(explain('forbidden')).to.equal(en.errors.forbidden)
  expect(explain('something_new')).to.equal(en.errors.internal)
  expect(explain('constructor')).to.equal(en.errors.internal)
})
