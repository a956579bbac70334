import { OPERATORS } from '@foyer/shared'
import { within } from '../core/context.js'
import { seedUsers } from '../demo/seed-users.js'
import { findOnlyProfile, findProfile } from '../features/profiles/profile-names.service.js'
import { defineCommand } from './command.js'
import { UsageError } from './usage-error.js'
import { withSystem } from './with-system.js'

const MOST = 1_000_000

export const seed = defineCommand({
  name: 'seed',
  summary: 'Add made-up users to a profile, to try how it looks and holds.',
  options: {
    users: { type: 'string', value: 'N', about: 'How many.', required: true },
    profile: { type: 'string', value: 'ID|SLUG', about: 'The profile; not needed where there is only one.' },
  },
  async run(io, values) {
    const users = Number(values.users)
    if (!/^\d+$/.test(values.users) || users < 1 || users > MOST) throw new UsageError(`--users is a number from 1 to ${String(MOST)}.`)

    await withSystem(io.config(), async (ctx) => {
      const profile = await (values.profile === undefined ? findOnlyProfile(ctx) : findProfile(ctx, values.profile))
      if (profile.id === OPERATORS) throw new UsageError('Operators are not made up: name another profile.')
      const onProgress = (done: number) => io.progress(`${String(done)} of ${String(users)} users …`)
      const began = performance.now()
      await seedUsers(within(ctx, profile.id), users, { onProgress })
      const seconds = (performance.now() - began) / 1000
      io.progress('')
      io.answer({ profile: profile.slug, users, seconds: Number(seconds.toFixed(2)), usersPerSecond: Math.round(users / seconds) })
    })
  },
})
