import { FirstRun, Role } from '@foyer/shared'
import type { Context } from '../core/context.js'
import { newSecret } from '../core/opaque.js'
import { createAccount, type Share } from '../features/auth/accounts.service.js'
import { findProfile } from '../features/profiles/profile-names.service.js'
import { check } from './check.js'
import { defineCommand } from './command.js'
import { UsageError } from './usage-error.js'
import { withSystem } from './with-system.js'

const Person = FirstRun.omit({ code: true })

export const accountCreate = defineCommand({
  name: 'account create',
  summary: 'Make an account for an operator. The first account of a server owns it.',
  options: {
    email: { type: 'string', value: 'EMAIL', about: 'The address to sign in with.', required: true },
    name: { type: 'string', value: 'NAME', about: 'What the person is called.', required: true },
    password: { type: 'string', value: 'TEXT', about: 'The password. Other accounts of this machine may see it while the command runs.' },
    'password-stdin': { type: 'boolean', about: 'Read the password from standard input. Without either, one is made and shown once.' },
    profile: { type: 'string', value: 'ID|SLUG', about: 'A profile to take part in; goes with --role.' },
    role: { type: 'string', value: 'ROLE', about: `What to be there: ${Role.options.join(', ')}.` },
  },
  async run(io, { email, name, password, 'password-stdin': fromInput, profile, role }) {
    if (password !== undefined && fromInput) throw new UsageError('Give the password by --password or by --password-stdin, not both.')
    if ((profile === undefined) !== (role === undefined)) throw new UsageError('--profile and --role go together.')
    const config = io.config()
    const given = fromInput ? (await io.input()).replace(/\r?\n$/, '') : password
    const made = given === undefined ? newSecret().slice(0, 20) : null
    const person = check(Person, { email, name, password: made ?? given })

    await withSystem(config, async (ctx) => {
      const share = profile === undefined ? undefined : await shareIn(ctx, profile, role!)
      const { account, shares } = await createAccount(ctx, person, share)
      const roles = Object.fromEntries(shares.map(({ profileId, role }) => [profileId, role]))
      io.answer(
        { id: account.id, email: account.email, name: account.name, roles, password: made },
        made ? 'The password is not shown again.' : undefined,
      )
    })
  },
})

async function shareIn(ctx: Context, profile: string, role: string): Promise<Share> {
  const known = Role.safeParse(role)
  if (!known.success) throw new UsageError(`--role is one of ${Role.options.join(', ')}.`)
  const { id } = await findProfile(ctx, profile)
  return { profileId: id, role: known.data }
}
