import { within } from '../core/context.js'
import { listProfileTokens } from '../features/profile-tokens/profile-tokens.service.js'
import { findProfile } from '../features/profiles/profile-names.service.js'
import { defineCommand } from './command.js'
import { withSystem } from './with-system.js'

export const tokenList = defineCommand({
  name: 'token list',
  summary: 'List the tokens of one profile: what each may do, when it ends, when it was last used.',
  options: {
    profile: { type: 'string', value: 'ID|SLUG', about: 'The profile.', required: true },
  },
  async run(io, { profile }) {
    await withSystem(io.config(), async (ctx) => {
      const { id } = await findProfile(ctx, profile)
      const tokens = await listProfileTokens(within(ctx, id))
      io.answer(
        { profile: id, tokens: tokens.map(({ id, name, permissions, ...times }) => ({ id, name, permissions, ...times })) },
        tokens.length === 0 ? 'There are none yet.' : undefined,
      )
    })
  },
})
