import type { z } from 'zod'
import { OPERATORS, type Permission, type User, type UserField, type UserSchema, type UserStatus } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { transaction, within } from '../core/context.js'
import { fold } from '../core/fold.js'
import { newId } from '../core/id.js'
import { issueTokens, startSession } from '../core/sessions.js'
import { createProfileToken } from '../features/profile-tokens/profile-tokens.service.js'
import { countTags } from '../features/users/user-tags.queries.js'
import { updateStatus } from '../features/users/users.queries.js'
import { registerUser } from '../features/users/users.service.js'
import { URL_OF_SERVER, type Tenant, type TestApp } from './create-test-app.js'

/** The operators' own profile, on the server's own page. */
export const operators: Tenant = { id: OPERATORS, origin: URL_OF_SERVER, key: '' }

/** A user in any status, who never signed in. */
export async function makeUser(
  { system, clock }: TestApp,
  { id }: Tenant,
  status: UserStatus,
  email = `${newId(clock.now())}@example.com`,
): Promise<User> {
  const ctx = within(system, id)
  const user = await transaction(ctx, (ctx) => registerUser(ctx, { email, name: 'Ada Lovelace', passwordHash: null }))
  // In a transaction of its own, as in the product: counters are locked in one order.
  if (status !== 'active') await transaction(ctx, (ctx) => updateStatus(ctx, user.id, { from: 'active', to: status }))
  return { ...user, status, version: status === 'active' ? 1 : 2 }
}

/** A browser on the tenant's page in which a new user is signed in, without the way through mail and password. */
export async function signedIn({ system, browse, clock }: TestApp, tenant: Tenant, email = `${newId(clock.now())}@example.com`) {
  const ctx = { ...within(system, tenant.id), origin: tenant.origin }
  const { user, session } = await transaction(ctx, async (ctx) => {
    const user = await registerUser(ctx, { email, name: 'Ada Lovelace', passwordHash: null })
    return { user, session: await startSession(ctx, user.id) }
  })
  const { accessToken } = await issueTokens(ctx, session, user.id, clock.now().toISOString())
  const browser = browse(tenant)
  browser.use(accessToken)
  return { browser, user }
}

/** Gives the profile of this client text fields of these names, and fields of other kinds as they are described. */
export async function defineFields({ userSchema }: Client, ...fields: (string | UserFieldInput)[]): Promise<UserSchema> {
  const described = fields.map((field) => (typeof field === 'string' ? { key: field, label: field, type: 'text' as const } : field))
  const { version, types } = await userSchema.get()
  return userSchema.edit({ version }, { types, fields: described })
}

type UserFieldInput = z.input<typeof UserField>

/** A token with which a backend reads the tenant's users for a day. */
export async function makeProfileToken(
  { system, clock }: TestApp,
  { id }: Tenant,
  permissions: readonly Permission[] = ['users:read'],
): Promise<string> {
  const expiresAt = new Date(clock.now().getTime() + 86_400_000)
  return (await createProfileToken(within(system, id), { name: 'Backend', permissions, expiresAt })).token
}

/** Puts `count` active users with one tag straight into the tables, in little time. */
export async function insertUsers(
  { store, clock }: TestApp,
  { id: profileId }: Tenant,
  count: number,
  tag = { key: 'plan', value: 'pro' },
): Promise<void> {
  const at = clock.now().toISOString()
  const users = Array.from({ length: count }, (_, n) => {
    const name = `User ${String(n).padStart(5, '0')}`
    const email = `user-${String(n)}@example.com`
    return { profileId, id: newId(clock.now()), email, emailKey: email, name, nameKey: fold(name) }
  })
  const rest = {
    type: 'standard',
    status: 'active',
    externalId: '',
    phone: '',
    company: '',
    timezone: '',
    language: '',
    statusReason: '',
    fields: '{}',
    tags: JSON.stringify([tag]),
    typeKey: 'standard',
    lastAccessKey: '',
    lastSignInKey: '',
    inboxSeq: 0,
    createdAt: at,
    version: 1,
  } as const
  await store.writer.transaction().execute(async (db) => {
    await countTags({ db, profileId }, [{ tag, change: count }])
    for (let n = 0; n < count; n += 1000) {
      const some = users.slice(n, n + 1000)
      await db
        .insertInto('users')
        .values(
          some.map((user) => ({
            ...user,
            ...rest,
            bannedUntil: null,
            emailVerifiedAt: null,
            invitedAt: null,
            passwordHash: null,
            lastSignInAt: null,
            avatar: null,
            lastAccessAt: null,
          })),
        )
        .execute()
      await db
        .insertInto('userTags')
        .values(some.map(({ id, nameKey }) => ({ profileId, userId: id, ...tag, nameKey })))
        .execute()
    }
  })
}
