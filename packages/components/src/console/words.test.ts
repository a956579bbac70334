import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { sheet as consoleSheet } from '../../gallery/sheets/console.js'
import { sheet as bell } from '../../gallery/sheets/notification-bell.js'
import { sheet as portal } from '../../gallery/sheets/portal.js'
import { sheet as switcher } from '../../gallery/sheets/profile-switcher.js'
import { sheet as activity } from '../../gallery/sheets/user-activity.js'
import { sheet as details } from '../../gallery/sheets/user-details.js'
import { sheet as bulk } from '../../gallery/sheets/user-bulk.js'
import { sheet as signup } from '../../gallery/sheets/user-signup.js'
import { sheet as table } from '../../gallery/sheets/user-table.js'
import { element, type State } from '../../gallery/state.js'
import { bareWords } from '../test/bare-words.js'
import { fakeSession } from '../test/fake-api.js'
import { moreStates } from '../test/more-states.js'
import './console.define.js'

/** Milliseconds that a long table of states may take on a machine that is busy. */
const PATIENCE = 100_000

/** What waits for its session holds the lock on it for good. */
const isWaiting = ({ name }: State) => Number(name.endsWith('waiting'))

it('finds a word that came from no message', async () => {
  const draw = () => element('user-signup', { session: fakeSession({}), heading: 'Hard-coded' })

  expect(await bareWords({ name: 'planted', draw, shows: 'form' })).to.deep.equal(['Hard-coded'])
})

for (const { name, states } of [
  signup,
  bell,
  table,
  details,
  activity,
  bulk,
  switcher,
  portal,
  consoleSheet,
  { name: 'what looks alike', states: moreStates },
])
  it(`takes every word of ${name} from the messages`, async () => {
    await setViewport({ width: 1280, height: 900 })
    const bare: Record<string, string[]> = {}

    for (const state of states.toSorted((a, b) => isWaiting(a) - isWaiting(b))) {
      const words = await bareWords(state).catch((error: unknown) => [String(error)])
      if (words.length) bare[state.name] = words
    }

    expect(bare).to.deep.equal({})
  }).timeout(PATIENCE)
