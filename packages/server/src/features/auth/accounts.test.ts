import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { race } from '../../test/race.js'
import { createAccount } from './accounts.service.js'

const person = (n: number) => ({ email: `ada-${String(n)}@example.com`, name: 'Ada', password: 'correct horse battery' })

it('makes exactly one of twenty the owner, when all are made at once', async () => {
  const { system, db } = await createTestApp()

  const { done, refusals } = await race(20, (n) => createAccount(system, person(n)))

  expect(refusals).toEqual([])
  expect(done.filter(({ shares }) => shares.length > 0).length).toBe(1)
  const owners = await db.selectFrom('memberships').select('role').where('profileId', '=', 'operators').execute()
  expect(owners).toEqual([{ role: 'owner' }])
})

it('makes one account of ten with one address', async () => {
  const { system, db } = await createTestApp()

  const { done, refusals } = await race(10, () => createAccount(system, person(1)))

  expect(done.length).toBe(1)
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['email_taken']))
  expect((await db.selectFrom('users').select('id').where('profileId', '=', 'operators').execute()).length).toBe(1)
})

it('leaves no account behind when its share cannot be given', async () => {
  const { system, db } = await createTestApp()

  const refused = createAccount(system, person(1), { profileId: 'no-such-profile', role: 'admin' })

  await expect(refused).rejects.toThrow()
  expect(await db.selectFrom('users').select('id').execute()).toEqual([])
})

it('is for those who may create users', async () => {
  const { system, db } = await createTestApp()

  const refused = createAccount({ ...system, actor: null }, person(1))

  await expect(refused).rejects.toMatchObject({ status: 401 })
  expect(await db.selectFrom('users').select('id').execute()).toEqual([])
})
