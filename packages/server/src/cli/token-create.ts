import { Line, PERMISSIONS, type Permission } from '@foyer/shared'
import { z } from 'zod'
import { within } from '../core/context.js'
import { createProfileToken } from '../features/profile-tokens/profile-tokens.service.js'
import { findProfile } from '../features/profiles/profile-names.service.js'
import { check } from './check.js'
import { defineCommand } from './command.js'
import { readExpiry } from './expiry.js'
import { UsageError } from './usage-error.js'
import { withSystem } from './with-system.js'

const Input = z.object({ name: Line.min(1, 'Enter a name.').max(120) })

export const tokenCreate = defineCommand({
  name: 'token create',
  summary: 'Make a token with which a backend works in one profile.',
  options: {
    profile: { type: 'string', value: 'ID|SLUG', about: 'The profile.', required: true },
    name: { type: 'string', value: 'NAME', about: 'What the token is for.', required: true },
    permissions: { type: 'string', value: 'A,B', about: `What it may do: ${PERMISSIONS.join(', ')}.`, required: true },
    expires: { type: 'string', value: 'WHEN', about: 'When it ends: 90d, or a date like 2027-01-31; within a year.', required: true },
  },
  async run(io, values) {
    const config = io.config()
    const { name } = check(Input, values)
    const permissions = readPermissions(values.permissions)

    await withSystem(config, async (ctx) => {
      const expiresAt = readExpiry(values.expires, ctx.now())
      const profile = await findProfile(ctx, values.profile)
      const { token, ...made } = await createProfileToken(within(ctx, profile.id), { name, permissions, expiresAt })
      io.answer({ ...made, profile: profile.id, token }, 'The token is not shown again.')
    })
  },
})

function readPermissions(text: string): Permission[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))]
  const known = PERMISSIONS.filter((permission) => names.includes(permission))
  const unknown = names.filter((name) => !known.some((permission) => permission === name))
  if (unknown.length > 0) throw new UsageError(`There is no permission “${unknown.join(', ')}”; there are ${PERMISSIONS.join(', ')}.`)
  return known
}
