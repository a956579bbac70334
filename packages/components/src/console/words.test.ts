import { expect } from '@open-wc/testing'
import { sheet as consoleSheet } from '../../gallery/sheets/console.js'
import { sheet as bell } from '../../gallery/sheets/notification-bell.js'
import { sheet as portal } from '../../gallery/sheets/portal.js'
import { sheet as switcher } from '../../gallery/sheets/profile-switcher.js'
import { sheet as signup } from '../../gallery/sheets/user-signup.js'
import { element } from '../../gallery/state.js'
import { bareWords } from '../test/bare-words.js'
import { fakeSession } from '../test/fake-api.js'
import { takesItsWords } from '../test/takes-its-words.js'
import { moreStates } from '../test/more-states.js'
import './console.define.js'

it('finds a word that came from no message', async () => {
  const draw = () => element('user-signup', { session: fakeSession({}), heading: 'Hard-coded' })

  expect(await bareWords({ name: 'planted', draw, shows: 'form' })).to.deep.equal(['Hard-coded'])
})

for (const sheet of [signup, bell, switcher, portal, consoleSheet, { name: 'what looks alike', states: moreStates }]) takesItsWords(sheet)
