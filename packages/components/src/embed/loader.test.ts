import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { fakeSession } from '../test/fake-api.js'
import { scriptTag } from '../test/script-tag.js'
import { run } from './loader.js'

/** A page that has no Foyer yet, with one script tag. */
function freshPage(attributes: Record<string, string> = {}) {
  Reflect.deleteProperty(window, 'foyer')
  const script = scriptTag('https://id.example.com/embed/1/foyer.js', attributes)
  const session = fakeSession({})
  const added: unknown[] = []
  const addMessages = (language: string, messages: unknown) => void added.push([language, messages])
  const tracked: unknown[] = []
  const track = (...what: unknown[]) => void tracked.push(what)
  const codes: string[] = []
  const bringCode = (code: string) => void codes.push(code)
  const start = async () => ({ ready: Promise.resolve(session), session: () => session, track, addMessages, bringCode })
  const brought: string[] = []
  const bring = async (tag: string) => brought.push(tag)
  return {
    session,
    brought,
    added,
    tracked,
    codes,
    options: { version: '1.0.0', tags: ['user-table', 'user-signup'], script, start, bring },
  }
}

/** What is said on the console while `act` runs. */
function warningsOf(act: () => void): string[] {
  const warnings: string[] = []
  const { warn } = console
  console.warn = (text: string) => warnings.push(text)
  act()
  console.warn = warn
  return warnings
}

it('brings a widget once, when its tag is on the page or comes later', async () => {
  const { brought, options } = freshPage()
  await fixture(html`<user-table></user-table>`)

  run(options)
  expect(brought).to.deep.equal(['user-table'])
  await fixture(html`<main><user-table></user-table><user-signup></user-signup></main>`)
  await waitUntil(() => brought.length > 1)

  expect(brought).to.deep.equal(['user-table', 'user-signup'])
})

it('brings what is asked for where it cannot see, and names what there is', async () => {
  const { brought, options } = freshPage()
  run(options)

  await window.foyer!.load('user-signup')
  await window.foyer!.load('user-signup')
  const refused = await window.foyer!.load('user-tabel').catch(String)

  expect(brought).to.deep.equal(['user-signup'])
  expect(refused).to.equal('Error: Foyer: there is no <user-tabel>, only user-table, user-signup.')
})

it('lets a widget that did not come be asked for again', async () => {
  const { options } = freshPage()
  let online = false
  run({ ...options, bring: async () => online || Promise.reject(new TypeError('Failed to fetch')) })
  expect(await window.foyer!.load('user-table').catch(String)).to.contain('Failed to fetch')

  online = true

  await window.foyer!.load('user-table')
})

it('looks for prefixed tags only, where the page has the plain ones', async () => {
  const { brought, options } = freshPage({ 'data-prefix': 'acme-' })
  await fixture(html`<user-table></user-table><acme-user-signup></acme-user-signup>`)

  run(options)

  expect(brought).to.deep.equal(['user-signup'])
  expect(window.foyer!.prefix).to.equal('acme-')
})

it('knows its server and key from its tag, and who is signed in', async () => {
  const { session, options } = freshPage({ 'data-key': 'pk_test_1' })

  run(options)
  expect(window.foyer!.session).to.equal(undefined)

  expect(await window.foyer!.ready).to.equal(session)
  expect(window.foyer).to.include({ version: '1.0.0', server: 'https://id.example.com/', key: 'pk_test_1', session })
  expect(Object.isFrozen(window.foyer)).to.equal(true)
})

it('passes on what the page tracks, also before anything is loaded', async () => {
  const { tracked, options } = freshPage()
  run(options)

  window.foyer!.track('Exported a report')
  window.foyer!.track('/prices', 'page')
  await waitUntil(() => tracked.length === 2)

  expect(tracked).to.deep.equal([['Exported a report'], ['/prices', 'page']])
})

it('passes on words that the page has of its own', async () => {
  const { added, options } = freshPage()
  run(options)

  await window.foyer!.addMessages('en', { signup: { signUp: 'Join' } })

  expect(added).to.deep.equal([['en', { signup: { signUp: 'Join' } }]])
})

it('lets the first of two win, with one warning', () => {
  const { brought, options } = freshPage()
  run(options)
  const first = window.foyer

  const warnings = warningsOf(() => run({ ...options, version: '2.0.0' }))

  expect(warnings).to.have.length(1)
  expect(warnings[0]).to.contain('1.0.0').and.contain('2.0.0')
  expect([window.foyer, brought]).to.deep.equal([first, []])
})

it('is not fooled by an element with the same name', async () => {
  const { options } = freshPage()
  await fixture(html`<a id="foyer"></a>`)

  expect(warningsOf(() => run(options))).to.deep.equal([])

  expect(window.foyer?.version).to.equal('1.0.0')
})

it('says what is wrong with its tag, and leaves the page alone', () => {
  const { options } = freshPage({ 'data-prefix': 'Acme ' })

  const warnings = warningsOf(() => {
    run(options)
    run({ ...options, script: null })
  })

  expect(warnings).to.have.length(2)
  expect(warnings[0]).to.contain('data-prefix')
  expect(warnings[1]).to.contain('<script async src=')
  expect(window.foyer).to.equal(undefined)
})

it('takes the code of an operator who acts as a user out of the address at once, and hands it on before the session begins', async () => {
  const { options, codes } = freshPage()
  const address = location.href
  const entries = history.length
  history.replaceState(null, '', `${location.pathname}${location.search}#foyer-acting=${'a'.repeat(43)}`)

  run(options)

  expect([location.hash, history.length]).to.deep.equal(['', entries])
  await window.foyer!.ready
  expect(codes).to.deep.equal(['a'.repeat(43)])
  history.replaceState(null, '', address)
})

it('leaves what else stands behind the # alone', async () => {
  const address = location.href
  for (const hash of ['#prices', '#foyer-acting=short', `#x&foyer-acting=${'a'.repeat(43)}`]) {
    const { options, codes } = freshPage()
    history.replaceState(null, '', hash)

    run(options)
    await window.foyer!.ready

    expect([location.hash, codes]).to.deep.equal([hash, []])
  }
  history.replaceState(null, '', address)
})
