import { Profiles } from '../../src/core/profiles.js'
import { held, problem, signedIn, type Answers } from '../../src/test/fake-api.js'
import { acme, operatorWorld } from '../../src/test/operator-world.js'
import { fakeUser } from '../../src/test/fake-users.js'
import '../../src/users/dialogs/dialogs.define.js'
import { press, type } from '../hands.js'
import { element, type Sheet } from '../state.js'

const maja = fakeUser({ name: 'Maja Lindqvist' })
const origins = ['https://www.harbour-energy.example', 'https://members.harbour-energy.example']

/** The dialog of an operator of Acme. */
const draw =
  (answers: Answers = {}, isKnown = true) =>
  () => {
    window.open = () => null
    const { session } = operatorWorld([acme], {
      'GET /acme': () => ({ origins }),
      'GET /acme/': () => ({ origins }),
      'POST /operators/auth/step-up': () => signedIn(),
      [`POST /acme/users/${maja.id}/acting`]: () => ({ code: 'a'.repeat(43), origin: '', expiresAt: '' }),
      ...answers,
    })
    const profiles = isKnown ? new Profiles(session) : undefined
    const dialog = element('foyer-user-acting', { user: maja, profiles })
    void Promise.resolve(profiles?.begin()).then(() => (dialog.open = true))
    return dialog
  }

const GO = '[slot=foot][type=submit]'

async function fillIn(): Promise<void> {
  await type('#reason', 'She cannot find her invoice of March')
  await type('#password', 'six rainy mornings')
  await press(GO)
}

const wrong = () => problem(400, 'wrong_password', { fields: { password: 'This is not your password.' } })
const STEP_UP = 'POST /operators/auth/step-up'

export const sheet: Sheet = {
  name: 'user-acting',
  width: 560,
  height: 640,
  states: [
    { name: 'asked', draw: draw(), shows: 'select' },
    { name: 'faults', draw: draw(), act: () => press(GO), shows: '.fault' },
    { name: 'wrong-password', alike: true, draw: draw({ [STEP_UP]: wrong }), act: fillIn, shows: '.fault' },
    {
      name: 'limited',
      draw: draw({ [STEP_UP]: () => problem(429, 'too_many_requests', { retryAfter: 700 }) }),
      act: fillIn,
      shows: '[role=alert]',
    },
    { name: 'sending', alike: true, draw: draw({ [STEP_UP]: held().answer }), act: fillIn, shows: '.spinner' },
    { name: 'link', draw: draw(), act: fillIn, shows: 'a.button' },
    { name: 'elsewhere', alike: true, draw: draw({}, false), shows: 'p' },
  ],
}
