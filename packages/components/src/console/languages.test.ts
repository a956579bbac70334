import { expect, fixture } from '@open-wc/testing'
import { html } from 'lit'
import { byRole } from '../test/by-role.js'
import { fakeSession } from '../test/fake-api.js'
import { inboxWorld } from '../test/inbox-world.js'
import { mount } from '../test/mount.js'
import { SECTIONS } from '../test/pseudo.js'
import '../widgets/notification-bell/notification-bell.define.js'
import '../widgets/user-signup/user-signup.define.js'
import { commonWords } from '../messages/common.words.js'
import type { Messages } from '../messages/messages.js'
import { plural } from '../messages/plural.js'

const LANGUAGES = Object.keys(commonWords.languages) as (keyof typeof commonWords.languages)[]

/** Every text in `words`, by its place; a function is asked with `sample`. */
function texts(words: object, sample: unknown, place = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'object') return texts(value as object, sample, `${place}${name}.`)
    const said = typeof value === 'function' ? (value as (...args: unknown[]) => unknown)(sample, 7) : value
    return [[place + name, String(said)]]
  })
}

async function inLanguage(language: (typeof LANGUAGES)[number]): Promise<Partial<Messages>> {
  const parts = await Promise.all(SECTIONS.map((section) => section.languages[language]()))
  return Object.assign({}, ...parts) as Partial<Messages>
}

const english = Object.fromEntries(SECTIONS.map(({ name, en }) => [name, en]))

for (const language of LANGUAGES) {
  it(`says in ${language} everything that English says, with every value where English has it`, async () => {
    const words = await inLanguage(language)

    const places = (said: object) => texts(said, 'Ada').map(([place]) => place)
    const empty = texts(words, 'Ada').filter(([, text]) => !text.trim() || text.includes('undefined') || text.includes('#'))
    const told = (said: object) => texts(said, 'Ada').filter(([, text]) => text.includes('Ada'))
    const silent = told(english).filter(([place]) => place !== 'common.fault' && !told(words).some(([other]) => other === place))
    expect(places(words).toSorted()).to.deep.equal(places(english).toSorted())
    expect(empty.filter(([, text]) => !text.includes('#0b5d3b'))).to.deep.equal([])
    expect(silent.map(([place]) => place)).to.deep.equal([])
  })
}

it('inflects by each rule of a language', () => {
  const arabic = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' }
  const spanish = { one: '# usuario', many: '# de usuarios', other: '# usuarios' }

  expect([0, 1, 2, 3, 11, 100].map((n) => plural('ar', n, arabic)).join('')).to.equal('zotfmx')
  expect([1, 2, 1_000_000].map((n) => plural('es', n, spanish))).to.deep.equal(['1 usuario', '2 usuarios', '1.000.000 de usuarios'])
})

it('speaks Arabic from right to left, with the digits of the country', async () => {
  const page = await fixture<HTMLElement>(html`<div dir="rtl" lang="ar-EG"></div>`)
  const bell = await mount('notification-bell', { session: inboxWorld([]).session })
  page.append(bell)
  ;(await byRole('button', 'الإشعارات')).click()

  await byRole('heading', 'لا جديد')

  expect(getComputedStyle(bell).direction).to.equal('rtl')
})

for (const [language, name] of [
  ['ar', 'البريد الإلكتروني'],
  ['es-MX', 'Correo electrónico'],
  ['pt-BR', 'E-mail'],
] as const) {
  it(`signs people up in ${language}`, async () => {
    await mount('user-signup', { lang: language, session: fakeSession({}) })

    await byRole('textbox', name)
  })
}
