import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { challenged, fakeSession, problem, signedIn, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { sendSignIn, typePassword } from '../../test/type-into.js'
import './user-signup.define.js'

/** Somebody who signed in with a password that was given to them. */
async function createGiven(answers: Answers = {}) {
  const session = fakeSession({ 'POST /auth/sign-in': () => challenged('choice-1', 'new_password'), ...answers })
  const element = await mount('user-signup', { session, mode: 'sign-in' })
  await sendSignIn()
  await byRole('heading', 'Choose a new password')
  return { element }
}

it('asks whoever was given their password for one of their own', async () => {
  const requests: Request[] = []
  const { element } = await createGiven({ 'POST /auth/new-password': (request) => (requests.push(request), signedIn()) })
  const field = element.querySelector<HTMLInputElement>('[name=password]')!
  await waitUntil(() => document.activeElement === field)
  expect([field.value, field.autocomplete]).to.deep.equal(['', 'new-password'])
  await expectAccessible(element)

  await typePassword('battery staple correct')
  await sendKeys({ press: 'Enter' })

  await byRole('heading', 'You are signed in')
  expect(await requests[0]!.json()).to.deep.equal({ challengeId: 'choice-1', password: 'battery staple correct' })
})

it('judges the new password before it is sent, and shows what the server finds', async () => {
  const same = { fields: { password: 'Choose another password than the one you were given.' } }
  const { element } = await createGiven({ 'POST /auth/new-password': () => problem(400, 'invalid', same) })

  await typePassword('short')
  await sendKeys({ press: 'Enter' })
  await waitUntil(() => element.textContent.includes('Use 12 characters or more; yours has 5'))
  await typePassword('difference engine')
  await sendKeys({ press: 'Enter' })

  await waitUntil(() => element.textContent.includes('Choose another password than the one you were given'))
})

it('chooses by a mailed link alone, and says when it is over', async () => {
  const session = fakeSession({ 'POST /auth/new-password': () => problem(410, 'challenge_gone') })
  const element = await mount('user-signup', { session, link: 'a'.repeat(43) })
  await byRole('heading', 'Choose a new password')

  await typePassword('battery staple correct')
  await sendKeys({ press: 'Enter' })

  await waitUntil(() => element.textContent.includes('This can no longer be used'))
  await expectAccessible(element)
  ;(await byRole('button', 'Sign in')).click()
  await byRole('heading', 'Welcome back')
})
