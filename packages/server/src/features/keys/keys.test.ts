import { expect, it } from 'vitest'
import { PURPOSES, type Purpose } from '../../core/token-kinds.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { listen } from '../../test/listen.js'
import { operators, signedIn } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { elsewhere } from '../../test/rotations.js'
import { keepKeys, listKeys, revokeKeys, rotateKeys } from './keys.service.js'

const DAY = 86_400

/** The ids of a purpose's keys, by role. */
async function keysOf({ system }: TestApp, purpose: Purpose) {
  const keys = (await listKeys(system)).filter((key) => key.purpose === purpose)
  const having = (role: string) => keys.flatMap((key) => (key.role === role ? [key.id] : []))
  return { previous: having('previous'), current: having('current'), next: having('next') }
}

it('begins with a key that signs and a next one for each purpose', async () => {
  const { system, clock } = await createTestApp()

  const keys = await listKeys(system)

  expect(keys.map(({ purpose, role, since }) => [purpose, role, since])).toEqual(
    PURPOSES.flatMap((purpose) => ['current', 'next'].map((role) => [purpose, role, clock.now().toISOString()])),
  )
})

it('lets the next key sign, keeps the one before it, and makes another', async () => {
  const world = await createTestApp()
  const { system, clock, parts } = world
  const before = await keysOf(world, 'access')

  clock.move(DAY)
  await rotateKeys(system, PURPOSES)

  const after = await keysOf(world, 'access')
  expect(after).toEqual({ previous: before.current, current: before.next, next: [expect.any(String)] })
  expect([...before.current, ...before.next]).not.toContain(after.next[0])
  expect((await parts.signing.current('access')).id).toBe(before.next[0])
  const entries = await journal(world, operators, 'signing_key.rotated')
  expect(entries.map(({ subjectId }) => subjectId)).toContain(before.next[0])
})

it('lets no key sign that hosts could not see for a day', async () => {
  const world = await createTestApp()
  const { system, clock } = world
  clock.move(DAY - 1)
  const before = await listKeys(system)

  const refused = rotateKeys(system, ['access'])

  const title = 'Hosts may not have seen the next access key yet: it can sign from 2026-11-23T09:00:00.000Z on.'
  await expect(refused).rejects.toMatchObject({ status: 409, code: 'key_too_young', message: title })
  expect(await listKeys(system)).toEqual(before)
  clock.move(1)
  await rotateKeys(system, ['access'])
})

it('rotates once however many ask at once', async () => {
  const world = await createTestApp()
  world.clock.move(DAY)

  const { done, refusals } = await race(10, () => rotateKeys(world.system, PURPOSES))

  expect([done.length, tally(refusals)]).toEqual([1, { key_too_young: 9 }])
  expect((await keysOf(world, 'access')).previous).toHaveLength(1)
})

it('rotates by itself after 90 days, once in however many processes', async () => {
  const world = await createTestApp()
  const { system, clock } = world
  const before = await keysOf(world, 'access')

  clock.move(90 * DAY - 1)
  await keepKeys(system)
  expect(await keysOf(world, 'access')).toEqual(before)
  clock.move(1)
  await Promise.all([keepKeys(system), keepKeys(await elsewhere(world)), keepKeys(system)])

  for (const purpose of PURPOSES) {
    const { previous, current, next } = await keysOf(world, purpose)
    expect([previous.length, current.length, next.length]).toEqual([1, 1, 1])
  }
  expect((await keysOf(world, 'access')).current).toEqual(before.next)
})

it('keeps a previous key as long as its tokens may live, and a minute more', async () => {
  const world = await createTestApp()
  const { system, clock } = world
  const lives = { access: 1800 + 60, profile: 366 * DAY + 60 }

  for (const purpose of PURPOSES) {
    clock.move(DAY)
    const { current: signed } = await keysOf(world, purpose)
    await rotateKeys(system, [purpose])
    clock.move(lives[purpose] - 1)
    await keepKeys(system)
    expect((await keysOf(world, purpose)).previous).toContain(signed[0])
    clock.move(1)
    await keepKeys(system)
    expect((await keysOf(world, purpose)).previous).not.toContain(signed[0])
    expect((await journal(world, operators, 'signing_key.dropped')).map(({ subjectId }) => subjectId)).toContain(signed[0])
  }
})

it('keeps several previous keys of profile tokens, for each has tokens that live', async () => {
  const world = await createTestApp()
  const { system, clock } = world

  for (let n = 0; n < 4; n++) {
    clock.move(90 * DAY)
    await keepKeys(system)
  }

  expect((await keysOf(world, 'profile')).previous).toHaveLength(4)
  expect((await keysOf(world, 'access')).previous).toHaveLength(1)
})

it('refuses every token by a revoked key at the next request, and ends the open streams', async () => {
  const world = await createTestApp()
  const { system } = world
  const { browser: page } = await signedIn(world, world.acme)
  const owner = await world.as('owner')
  const streams = [await listen(page.events.mine), await listen(owner.events.users)]
  expect([(await page.me.get()).name, (await owner.users.list()).items.length]).toEqual(['Ada Lovelace', 1])
  const before = await keysOf(world, 'access')

  await revokeKeys(await elsewhere(world), ['access'])

  for (const call of [page.me.get(), owner.users.list()]) await expect(call).rejects.toMatchObject({ status: 401 })
  await keepKeys(system)
  expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual(['ended', 'ended'])
  const after = await keysOf(world, 'access')
  expect([after.previous.length, after.current.length, after.next.length]).toEqual([0, 1, 1])
  const revoked = (await journal(world, operators, 'signing_key.revoked')).map(({ subjectId }) => subjectId)
  expect(revoked.toSorted()).toEqual([...before.current, ...before.next].toSorted())
})

it('signs by the new key at once, and leaves the other purpose alone', async () => {
  const world = await createTestApp()
  const profile = await keysOf(world, 'profile')

  await revokeKeys(await elsewhere(world), ['access'])
  const { browser: page } = await signedIn(world, world.acme)

  expect((await page.me.get()).name).toBe('Ada Lovelace')
  expect(await keysOf(world, 'profile')).toEqual(profile)
})

it('is for whoever runs the server', async () => {
  const { system } = await createTestApp()
  const stranger = { ...system, actor: null }

  for (const call of [listKeys(stranger), rotateKeys(stranger, PURPOSES), revokeKeys(stranger, PURPOSES)])
    await expect(call).rejects.toMatchObject({ status: 401 })
})
