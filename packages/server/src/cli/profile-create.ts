import { CreateProfile, EditProfile, Email } from '@foyer/shared'
import { transaction, within, type Context } from '../core/context.js'
import { conflict, notFound } from '../core/errors.js'
import { readOwner } from '../features/profiles/members.service.js'
import { createEmbedKey, editProfile, foundProfile } from '../features/profiles/profiles.service.js'
import { findByEmail } from '../features/users/users.service.js'
import { check } from './check.js'
import { defineCommand } from './command.js'
import { withSystem } from './with-system.js'

const Input = CreateProfile.extend({ owner: Email.optional(), origin: EditProfile.shape.origins.unwrap() })

export const profileCreate = defineCommand({
  name: 'profile create',
  summary: 'Make a profile with its two public keys.',
  options: {
    name: { type: 'string', value: 'NAME', about: 'What it is called.', required: true },
    slug: { type: 'string', value: 'SLUG', about: 'Its short name in addresses; made of the name without one.' },
    owner: { type: 'string', value: 'EMAIL', about: 'The account that owns it; the owner of the server without one.' },
    origin: { type: 'string', value: 'URL', about: 'A site whose pages may carry its widgets; may be repeated.', multiple: true },
  },
  async run(io, values) {
    const config = io.config()
    const { name, slug, owner, origin } = check(Input, values)

    await withSystem(config, async (ctx) => {
      const accountId = await findOwner(ctx, owner)
      const made = await transaction(ctx, async (ctx) => {
        const { id } = await foundProfile(ctx, accountId, { name, slug })
        const inProfile = within(ctx, id)
        const profile = await editProfile(inProfile, { origins: origin }, 1)
        const [live, test] = [await createEmbedKey(inProfile, 'live'), await createEmbedKey(inProfile, 'test')]
        return { profile, liveKey: live.key, testKey: test.key }
      })
      const { profile, ...keys } = made
      io.answer({ id: profile.id, slug: profile.slug, name: profile.name, origins: profile.origins, ...keys })
    })
  },
})

async function findOwner(ctx: Context, email: string | undefined): Promise<string> {
  const id = email === undefined ? await readOwner(ctx) : (await findByEmail(ctx, email))?.id
  if (id !== undefined) return id
  throw email === undefined ? conflict('no_account', 'There is no account yet: make one by foyer account create.') : notFound('account')
}
