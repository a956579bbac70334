import { actingAs, fakeSession, held, problem, type Answers } from '../../src/test/fake-api.js'
import '../../src/widgets/acting-as-banner/acting-as-banner.define.js'
import { press } from '../hands.js'
import { element, type Sheet } from '../state.js'

/** Grace acts in somebody's place on this page. */
const draw =
  (answers: Answers = {}, name = 'Maja Lindqvist') =>
  () => {
    const { user, ...answer } = actingAs()
    sessionStorage.clear()
    window.close = () => undefined
    const session = fakeSession({
      'POST /auth/acting': () => ({ ...answer, user: { ...user, name } }),
      'POST /auth/acting/end': () => undefined,
      ...answers,
    })
    void session.act('a'.repeat(43))
    return element('acting-as-banner', { session })
  }

const BACK = '[part=back]'

export const sheet: Sheet = {
  name: 'acting-as-banner',
  width: 720,
  height: 120,
  states: [
    { name: 'acting', draw: draw(), shows: '.number' },
    { name: 'long-name', draw: draw({}, 'Wolfeschlegelsteinhausenbergerdorff von und zu Altenburg-Hohenstein'), shows: '.number' },
    { name: 'returning', draw: draw({ 'POST /auth/acting/end': held().answer }), act: () => press(BACK), shows: '.spinner' },
    {
      name: 'not-ended',
      draw: draw({ 'POST /auth/acting/end': () => problem(503, 'unavailable') }),
      act: () => press(BACK),
      shows: '.number + span',
    },
    { name: 'over', draw: draw(), act: () => press(BACK), shows: '.over .said > span' },
    {
      name: 'refused',
      alike: true,
      draw: draw({ 'POST /auth/acting': () => problem(410, 'acting_code_gone') }),
      shows: '.over .said > span',
    },
  ],
}
