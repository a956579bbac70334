import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { State } from '../../gallery/state.js'
import { bareWords } from './bare-words.js'

/** Milliseconds that a long table of states may take on a machine that is busy. */
const PATIENCE = 100_000

/** What waits for its session holds the lock on it for good. */
const isWaiting = ({ name }: State) => Number(name.endsWith('waiting'))

/** A test that every word in these states comes from a message. */
export function takesItsWords({ name, states }: { name: string; states: readonly State[] }): void {
  it(`takes every word of ${name} from the messages`, async () => {
    await setViewport({ width: 1280, height: 900 })
    const bare: Record<string, string[]> = {}

    for (const state of states.toSorted((a, b) => isWaiting(a) - isWaiting(b))) {
      const words = await bareWords(state).catch((error: unknown) => [String(error)])
      if (words.length) bare[state.name] = words
    }

    expect(bare).to.deep.equal({})
  }).timeout(PATIENCE)
}
