import { OPERATORS, PLAIN_LOOK } from '@foyer/shared'
import type { Config } from '../config.js'
import { transaction, within, type Writing } from '../core/context.js'
import { newSecret } from '../core/opaque.js'
import { hashPassword } from '../core/passwords.js'
import { systemContext, type SystemParts } from '../core/system.js'
import { addAccount } from '../features/auth/accounts.service.js'
import { createNotification } from '../features/notifications/notifications.service.js'
import { replaceLogo } from '../features/profiles/logos.service.js'
import { hasProfiles } from '../features/profiles/profile-names.service.js'
import { createEmbedKey, editProfile, foundProfile } from '../features/profiles/profiles.service.js'
import { listUsers } from '../features/users/users.service.js'
import { exampleOrigins, hostOrigins } from './example-origins.js'
import { FOR_OPERATOR, FOR_USERS } from './inboxes.js'
import { drawMark, harbour, northwind } from './marks.js'
import { createRandom } from './random.js'
import { seedGroups } from './seed-groups.js'
import { seedUsers } from './seed-users.js'
import { writeSignIn } from './sign-in-file.js'

/** The example pages carry this id and this key. */
const HARBOUR = { id: '019aa1fc-0000-7001-8001-000000000001', testKey: 'pk_test_AZqh_AAAcAGAAQAAAAAAAQfoyerdemo000001' }
const EMAIL = 'demo@foyer.example'

/** The short name of the first profile. */
export const DEMO_SLUG = 'harbour-energy'

/** Fills a server that has no profile yet with two of them, their users and an operator, whose sign-in is then in the data folder. */
export async function seedDemo(parts: SystemParts, { dataDir, examplesPort }: Pick<Config, 'dataDir' | 'examplesPort'>): Promise<void> {
  const system = systemContext(parts, OPERATORS)
  if (await hasProfiles(system)) return
  const password = newSecret().slice(0, 16)
  const passwordHash = await hashPassword(password)
  writeSignIn(dataDir, { email: EMAIL, password })

  await transaction(system, async (ctx) => {
    const share = { profileId: OPERATORS, role: 'admin' } as const
    const { account } = await addAccount(ctx, { email: EMAIL, name: 'Robin Demo', passwordHash }, share)
    await foundHarbour(ctx, account.id, [...exampleOrigins(examplesPort), ...hostOrigins(examplesPort)])
    await foundNorthwind(ctx, account.id)
    for (const notification of FOR_OPERATOR) await createNotification(ctx, account.id, notification)
  })
}

async function foundHarbour(system: Writing, accountId: string, origins: string[]): Promise<void> {
  await foundProfile(system, accountId, { name: 'Harbour Energy', slug: DEMO_SLUG }, HARBOUR.id)
  const ctx = within(system, HARBOUR.id)
  const welcomeMessage = 'Good to have you with us. Bills, planned works and meter readings will arrive here.'
  await editProfile(ctx, { origins, welcomeMessage, look: { ...PLAIN_LOOK, radius: 8, density: 'roomy' } }, 1)
  await replaceLogo(ctx, await drawMark(harbour))
  await createEmbedKey(ctx, 'test', HARBOUR.testKey)
  await seedUsers(ctx, 420)
  await seedGroups(ctx)
  await fillInboxes(ctx)
}

async function foundNorthwind(system: Writing, accountId: string): Promise<void> {
  const { id } = await foundProfile(system, accountId, { name: 'Northwind Water' })
  const ctx = within(system, id)
  await editProfile(
    ctx,
    {
      origins: ['https://www.northwind.example'],
      welcomeMessage: 'Welcome. We tell you here when we work in your street.',
      look: { ...PLAIN_LOOK, accent: '#0b5d3b', neutral: '#8a7d68', radius: 2, font: 'serif' },
    },
    1,
  )
  await replaceLogo(ctx, await drawMark(northwind))
  await createEmbedKey(ctx, 'live')
  await seedUsers(ctx, 80, { first: 500 })
  await seedGroups(ctx)
  await fillInboxes(ctx)
}

/** Writes to those who were here last, in the days before now. */
async function fillInboxes(ctx: Writing): Promise<void> {
  const latest = await listUsers(ctx, { search: '', status: 'active', sort: 'lastAccess', order: 'desc', limit: 30, total: false })
  const { items } = latest.decode()
  const random = createRandom(items.length)
  for (const { id } of items) {
    for (let days = 1 + random.below(4); days > 0; days--) {
      const then = new Date(ctx.now().getTime() - days * 86_400_000)
      await createNotification({ ...ctx, now: () => then }, id, random.pick(FOR_USERS))
    }
  }
}
