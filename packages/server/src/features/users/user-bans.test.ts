import { expect, it } from 'vitest'
import { transaction, within } from '../../core/context.js'
import { createTestApp } from '../../test/create-test-app.js'
import { makeUser } from '../../test/make.js'
import { liftEndedBans } from './user-status.service.js'
import { endBan } from './users.queries.js'

const soon = '2026-11-22T09:05:00.000Z'

it('lifts a ban that has run out, and counts the user among the active', async () => {
  const world = await createTestApp()
  const { as, acme, clock, system } = world
  const owner = await as('owner')
  const { id } = await makeUser(world, acme, 'active')
  await owner.users.changeStatus(id, { action: 'ban', until: soon })

  clock.move(300)

  expect(await liftEndedBans(system)).toBe(1)
  expect(await owner.users.get(id)).toMatchObject({ status: 'active', bannedUntil: null })
  expect(await owner.users.counts()).toMatchObject({ active: 1, banned: 0 })
})

it('leaves a ban alone that was renewed without end while the job was on its way', async () => {
  const world = await createTestApp()
  const { as, acme, clock, system } = world
  const owner = await as('owner')
  const { id } = await makeUser(world, acme, 'active')
  await owner.users.changeStatus(id, { action: 'ban', until: soon })
  clock.move(300)

  await owner.users.changeStatus(id, { action: 'unban' })
  await owner.users.changeStatus(id, { action: 'ban' })
  const lifted = await transaction(within(system, acme.id), (ctx) => endBan(ctx, id))

  expect(lifted).toBe(false)
  expect(await owner.users.get(id)).toMatchObject({ status: 'banned' })
})
