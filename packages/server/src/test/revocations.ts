import { createClient } from '@foyer/shared/client'
import { transaction, within } from '../core/context.js'
import { newId } from '../core/id.js'
import { keepKeys, revokeKeys } from '../features/keys/keys.service.js'
import { createProfileToken, revokeProfileToken } from '../features/profile-tokens/profile-tokens.service.js'
import { createTestApp, URL_OF_SERVER, type TestApp } from './create-test-app.js'
import { accountOf } from './journal.js'
import { listen } from './listen.js'
import { operators, signedIn } from './make.js'

/** Somebody who has a way in, and what takes it away. */
interface Holder {
  /** A request that only they may make. */
  ask: () => Promise<unknown>
  /** Their open stream, where the event ends it. */
  stream?: Parameters<typeof listen>[0]
  revoke: () => Promise<unknown>
}

/** A user who joined by mail, so that their browser holds the cookie too. */
async function joined({
  browse,
  codeFor,
  clock,
}: TestApp): Promise<Pick<Holder, 'ask' | 'stream'> & { id: string; page: ReturnType<typeof browse> }> {
  const page = browse()
  const { user } = await page.join({ email: `${newId(clock.now())}@example.com` }, codeFor)
  return { id: user.id, page, ask: page.me.get, stream: page.events.mine }
}

const byStatus = (change: (world: TestApp, id: string) => Promise<unknown>) => async (world: TestApp) => {
  const { browser: page, user } = await signedIn(world, world.acme)
  return { ask: page.me.get, stream: page.events.mine, revoke: () => change(world, user.id) }
}

const change = async ({ as }: TestApp, id: string, action: 'ban' | 'deactivate') => (await as('owner')).users.changeStatus(id, { action })

/** Each event that takes somebody's way in away. */
export const REVOCATIONS: Record<string, (world: TestApp) => Promise<Holder>> = {
  'signing out': async (world) => {
    const { page, ...holder } = await joined(world)
    return { ...holder, revoke: () => page.auth.signOut() }
  },
  'a ban': byStatus((world, id) => change(world, id, 'ban')),
  deactivation: byStatus((world, id) => change(world, id, 'deactivate')),
  deletion: byStatus(async ({ as }, id) => (await as('owner')).users.delete(id)),
  'a password reset': byStatus(async ({ as }, id) => (await as('owner')).users.resetPassword(id, { way: 'temporary' })),
  'an administrator ending all sessions': byStatus(async ({ as }, id) => (await as('owner')).users.sessions.deleteAll(id)),
  'a rotated public token': async (world) => {
    const owner = await world.as('owner')
    const { token } = await owner.anonymousUser.create().catch(() => owner.anonymousUser.rotate())
    const page = createClient({ baseUrl: URL_OF_SERVER, profileId: world.acme.id, fetch: world.app.fetch, token: () => token })
    return { ask: page.me.get, revoke: owner.anonymousUser.rotate }
  },
  'a copied refresh token': async (world) => {
    const { page, ...holder } = await joined(world)
    const copy = new Map(page.cookies)
    await page.refresh()
    await page.refresh()
    const replay = async () => {
      for (const [name, value] of copy) page.cookies.set(name, value)
      await page.refresh().catch(() => undefined)
    }
    return { ...holder, revoke: replay }
  },
  'a member’s account being deactivated': async (world) => {
    const member = await world.as('owner')
    const deactivate = async () => (await world.as('owner', operators)).users.changeStatus(accountOf(member), { action: 'deactivate' })
    return { ask: member.users.list, stream: member.events.users, revoke: deactivate }
  },
  'the end of a membership': async (world) => {
    const member = await world.as('viewer')
    const memberships = within(world.system, world.acme.id)
    const leave = () =>
      transaction(memberships, ({ db, profileId }) =>
        db.deleteFrom('memberships').where('profileId', '=', profileId).where('accountId', '=', accountOf(member)).execute(),
      )
    return { ask: member.users.list, revoke: leave }
  },
  'a smaller role': async (world) => {
    const member = await world.as('editor')
    const lower = () =>
      transaction(within(world.system, world.acme.id), ({ db, profileId }) =>
        db
          .updateTable('memberships')
          .set({ role: 'viewer' })
          .where('profileId', '=', profileId)
          .where('accountId', '=', accountOf(member))
          .execute(),
      )
    const create = () => member.users.create({ email: `${newId(world.clock.now())}@example.com`, name: 'Ada' })
    return { ask: create, revoke: lower }
  },
  'the profile token being revoked': async (world) => {
    const ctx = within(world.system, world.acme.id)
    const expiresAt = new Date(world.clock.now().getTime() + 3_600_000)
    const { id, token } = await createProfileToken(ctx, { name: 'Report', permissions: ['users:read'], expiresAt })
    const { users, events } = createClient({ baseUrl: URL_OF_SERVER, profileId: ctx.profileId, fetch: world.app.fetch, token: () => token })
    return { ask: users.list, stream: events.users, revoke: () => revokeProfileToken(ctx, id) }
  },
  'the page being taken off the profile’s list': async (world) => {
    const place = await world.tenant('Initech', 'https://initech.example')
    const { browser: page } = await signedIn(world, place)
    const owner = await world.as('owner', { ...place, origin: URL_OF_SERVER })
    const unlist = async () => owner.profile.edit(await owner.profile.get(), { origins: [] })
    return { ask: page.me.get, stream: page.events.mine, revoke: unlist }
  },
  'the signing key being revoked': async (world) => {
    const { browser: page } = await signedIn(world, world.acme)
    const revoke = async () => {
      await revokeKeys(world.system, ['access'])
      await keepKeys(world.system)
    }
    return { ask: page.me.get, stream: page.events.mine, revoke }
  },
}

/** Takes the way in away `trials` times from somebody whose token was just verified. Answers how often it was still taken, and waits for each open stream to end. */
export async function staleAccepts(event: string, trials: number): Promise<number> {
  const world = await createTestApp()
  let stale = 0
  for (let n = 0; n < trials; n++) {
    const { ask, stream, revoke } = await REVOCATIONS[event]!(world)
    const open = stream && (await listen(stream))
    await ask()
    await revoke()
    stale += await ask().then(
      () => 1,
      () => 0,
    )
    await open?.ended
  }
  return stale
}
