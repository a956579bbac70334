import { PURPOSES, type Purpose } from '../core/token-kinds.js'
import { revokeKeys, rotateKeys } from '../features/keys/keys.service.js'
import { defineCommand } from './command.js'
import { UsageError } from './usage-error.js'
import { withSystem } from './with-system.js'

export const keysRotate = defineCommand({
  name: 'keys rotate',
  summary: 'Let the next keys sign. The server does so by itself every 90 days.',
  options: {
    purpose: { type: 'string', value: PURPOSES.join('|'), about: 'Only the keys of sessions, or of profile tokens; both without.' },
    revoke: { type: 'boolean', about: 'A key leaked: replace the keys, and refuse every token they signed.' },
  },
  async run(io, { purpose, revoke }) {
    const config = io.config()
    const purposes = readPurposes(purpose)
    const turn = revoke ? revokeKeys : rotateKeys
    await withSystem(config, async (ctx) => io.answer({ keys: await turn(ctx, purposes) }))
  },
})

function readPurposes(text: string | undefined): readonly Purpose[] {
  if (text === undefined) return PURPOSES
  const known = PURPOSES.filter((purpose) => purpose === text)
  if (known.length === 0) throw new UsageError(`There is no purpose “${text}”; there are ${PURPOSES.join(', ')}.`)
  return known
}
