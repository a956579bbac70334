import { OPERATORS } from '@foyer/shared'
import { expect, it } from 'vitest'
import { transaction, within } from '../../core/context.js'
import { createTestApp } from '../../test/create-test-app.js'
import { makeUser, operators } from '../../test/make.js'
import { refusalOf } from '../../test/refusal.js'
import { insertMembership } from './profiles.queries.js'

/** The server's owner at work on accounts, and an account with a share in acme. */
async function createTestAccounts(role: 'owner' | 'editor') {
  const world = await createTestApp()
  const owner = await world.as('owner', operators)
  const account = await makeUser(world, operators, 'active')
  await transaction(within(world.system, world.acme.id), async (ctx) => {
    await ctx.db.deleteFrom('memberships').where('profileId', '=', world.acme.id).execute()
    await insertMembership(ctx, account.id, role)
  })
  const shares = () => world.db.selectFrom('memberships').select('profileId').where('accountId', '=', account.id).execute()
  return { ...world, owner, account, shares }
}

it('takes a deleted account out of its profiles', async () => {
  const { owner, account, shares } = await createTestAccounts('editor')

  await owner.users.delete(account.id)

  expect(await shares()).toEqual([])
})

it('does not leave a profile without an owner', async () => {
  const { owner, account, shares, db } = await createTestAccounts('owner')

  expect(await refusalOf(owner.users.delete(account.id))).toMatchObject({ status: 409, code: 'owns_profiles' })

  expect(await shares()).toHaveLength(1)
  expect(await db.selectFrom('users').select('id').where('profileId', '=', OPERATORS).where('id', '=', account.id).execute()).toHaveLength(
    1,
  )
})
