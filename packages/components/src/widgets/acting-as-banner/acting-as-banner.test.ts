import { expect, waitUntil } from '@open-wc/testing'
import { announceActing } from '../../core/announce-acting.js'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { actingAs, fakeSession, held, problem, signedIn, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './acting-as-banner.define.js'

/** A page on which Grace acts in Ada's place, with the banner. Nothing closes the tests' own tab. */
async function createBanner(answers: Answers = {}, expiresIn = 1692) {
  sessionStorage.clear()
  window.close = () => undefined
  const session = fakeSession({
    'POST /auth/acting': () => actingAs('acting-1', expiresIn),
    'POST /auth/acting/end': () => undefined,
    ...answers,
  })
  await session.act('a'.repeat(43))
  const banner = await mount('acting-as-banner', { lang: 'en', session })
  return { session, banner }
}

it('says as whom one acts and for how long, above everything else', async () => {
  const { banner } = await createBanner()

  const said = await byRole('status', 'You are acting as \u2068Ada Lovelace\u2069')

  expect(said.textContent).to.match(/until .*ends in 28:1\d/s)
  const bar = banner.renderRoot.querySelector('.bar')!
  expect(bar.matches(':popover-open')).to.equal(true)
  expect(bar.getBoundingClientRect().top).to.equal(0)
  await waitUntil(() => banner.getBoundingClientRect().height >= bar.getBoundingClientRect().height - 1)
})

it('cannot be hidden by the styles of the page around it', async () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    'acting-as-banner, acting-as-banner * { display: none !important; visibility: hidden !important; opacity: 0 !important; content-visibility: hidden !important }',
  )
  document.adoptedStyleSheets.push(sheet)
  await createBanner()

  const back = await byRole('button', 'Return')

  const { x, y, width, height } = back.getBoundingClientRect()
  const seen = document.elementFromPoint(x + width / 2, y + height / 2)
  expect(seen?.localName).to.equal('acting-as-banner')
  document.adoptedStyleSheets.pop()
})

it('returns by one press, and says that it is over', async () => {
  const { session, banner } = await createBanner({ 'POST /auth/refresh': () => signedIn('own-1') })
  const ended: string[] = []
  banner.addEventListener('acting-ended', ({ userId }) => ended.push(userId))

  ;(await byRole('button', 'Return')).click()

  await byRole('status', 'You no longer act as \u2068Ada Lovelace\u2069. You can close this tab.')
  expect([session.actor, session.state, ended]).to.deep.equal([undefined, 'signed_in', [signedIn().user.id]])
  ;(await byRole('button', 'Close')).click()
  await banner.updateComplete
  expect(banner.getBoundingClientRect().height).to.equal(0)
})

it('is busy while it returns, and goes on when the server does not hear of it', async () => {
  const end = held()
  const { session } = await createBanner({ 'POST /auth/acting/end': end.answer })
  const back = await byRole('button', 'Return')
  back.click()
  await waitUntil(() => back.getAttribute('aria-busy') === 'true')

  end.release(problem(503, 'unavailable'))

  await byRole('status', 'It goes on, because the server did not hear you.')
  expect(session.actor?.name).to.equal('Grace Hopper')
})

it('says so when the server ends it', async () => {
  const { session } = await createBanner({ 'GET /me': () => problem(401, 'unauthenticated') })
  await byRole('button', 'Return')

  document.dispatchEvent(new Event('visibilitychange'))

  await byRole('status', 'You no longer act as')
  expect(session.state).to.equal('signed_out')
})

it('says so when its time is over', async () => {
  await createBanner({}, 0.4)

  await byRole('status', 'You no longer act as')
})

it('says why it did not begin', async () => {
  await createBanner({ 'POST /auth/acting': () => problem(410, 'acting_code_gone') })

  await byRole('status', 'You are not acting as anybody. This way in was used already')
})

it('takes no room in somebody’s own session', async () => {
  const session = fakeSession({ 'POST /auth/refresh': () => signedIn() })
  const banner = await mount('acting-as-banner', { lang: 'en', session })
  await session.restore()
  await banner.updateComplete

  expect([banner.getBoundingClientRect().height, banner.renderRoot.querySelector('.bar')]).to.deep.equal([0, null])
})

it('comes to the page by itself, once, and not where the page has one', async () => {
  const session = fakeSession({ 'POST /auth/acting': () => actingAs() })
  const all = () => document.querySelectorAll('acting-as-banner')
  announceActing(session)
  expect(all()).to.have.length(0)

  await session.act('a'.repeat(43))
  session.know(session.user!)

  expect(all()).to.have.length(1)
  expect(document.body.previousElementSibling!.localName).to.equal('acting-as-banner')
  await waitUntil(() => all()[0]!.renderRoot.querySelector('[part=back]')?.checkVisibility())
  all()[0]!.remove()
  sessionStorage.clear()
})

it('is accessible, speaks German, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const { banner } = await createBanner()
  await byRole('button', 'Return')
  await expectAccessible(banner)

  banner.lang = 'de'

  await byRole('status', 'Sie handeln als')
  await expectAccessible(banner)
  expect(await violations()).to.deep.equal([])
})
