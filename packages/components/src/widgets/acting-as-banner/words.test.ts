import { expect } from '@open-wc/testing'
import { sheet as banner } from '../../../gallery/sheets/acting-as-banner.js'
import { sheet as dialog } from '../../../gallery/sheets/user-acting.js'
import { bareWords } from '../../test/bare-words.js'

// The tab of an operator who acts as a user remembers that: so the banner comes last.
for (const { name, states } of [dialog, banner])
  it(`takes every word of ${name} from the messages`, async () => {
    const bare: Record<string, string[]> = {}

    for (const state of states) {
      const words = await bareWords(state).catch((error: unknown) => [String(error)])
      if (words.length) bare[state.name] = words
    }

    expect(bare).to.deep.equal({})
  }).timeout(60_000)
