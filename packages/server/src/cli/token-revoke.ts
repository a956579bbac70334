import { within } from '../core/context.js'
import { revokeProfileToken } from '../features/profile-tokens/profile-tokens.service.js'
import { findProfile } from '../features/profiles/profile-names.service.js'
import { defineCommand } from './command.js'
import { withSystem } from './with-system.js'

export const tokenRevoke = defineCommand({
  name: 'token revoke',
  summary: 'Take a token out of use, with every session that a backend opened by it.',
  options: {
    profile: { type: 'string', value: 'ID|SLUG', about: 'The profile.', required: true },
    id: { type: 'string', value: 'ID', about: 'The token’s id, as token list shows it.', required: true },
  },
  async run(io, { profile, id }) {
    await withSystem(io.config(), async (ctx) => {
      const { id: profileId } = await findProfile(ctx, profile)
      await revokeProfileToken(within(ctx, profileId), id)
      io.answer({ id, profile: profileId }, 'It no longer opens anything. A running server ends what is open within two seconds.')
    })
  },
})
