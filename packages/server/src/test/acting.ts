import type { Role } from '@foyer/shared'
import { createTestApp } from './create-test-app.js'
import { accountOf } from './journal.js'
import { operators, signedIn } from './make.js'

export const REASON = 'She cannot find her invoice'

/** A user who is signed in on acme's page, a member who gave their password just now, and a browser on that page in which they may act as her. */
export async function createActing(role: Role = 'admin') {
  const world = await createTestApp()
  const { as, acme, globex, browse, store } = world
  const { browser: own, user } = await signedIn(world, acme, 'ada@example.com')
  const operator = await as(role)
  const accountId = accountOf(operator)
  const page = browse()

  const allow = async (more: { origin?: string; notify?: boolean } = {}) =>
    (await operator.acting.allow(user.id, { reason: REASON, origin: acme.origin, ...more })).code
  /** The page forgets what it has in memory. */
  const reload = () => page.use(undefined)
  const begin = async (more: { notify?: boolean } = {}) => {
    reload()
    const begun = await page.acting.begin(await allow(more))
    page.use(begun.accessToken)
    return begun
  }
  /** Gives the member another role in the profile. */
  const demote = (to: Role) =>
    store.writer.updateTable('memberships').set({ role: to }).where('profileId', '=', acme.id).where('accountId', '=', accountId).execute()
  /** Puts the member out of the profile, and into another one. */
  const remove = () =>
    store.writer
      .updateTable('memberships')
      .set({ profileId: globex.id })
      .where('profileId', '=', acme.id)
      .where('accountId', '=', accountId)
      .execute()
  const server = () => as('owner', operators)
  return { ...world, own, user, operator, accountId, page, reload, allow, begin, demote, remove, server }
}
