import { createClient } from '@foyer/shared/client'
import { expect, it } from 'vitest'
import { within, type Context } from '../../core/context.js'
import { createTestApp, URL_OF_SERVER, type TestApp } from '../../test/create-test-app.js'
import { makeTwin } from '../../test/twins.js'
import { createProfileToken, listProfileTokens, revokeProfileToken, type CreateProfileToken } from './profile-tokens.service.js'

const YEAR = 366 * 86_400

const inSeconds = ({ clock }: TestApp, seconds: number) => new Date(clock.now().getTime() + seconds * 1000)
const reader = (expiresAt: Date): CreateProfileToken => ({ name: 'Report', permissions: ['users:read'], expiresAt })

/** A backend that holds this token. */
const backend = ({ app }: TestApp, profileId: string, token: string) =>
  createClient({ baseUrl: URL_OF_SERVER, profileId, fetch: app.fetch, token: () => token })

it('lets a backend in until it ends', async () => {
  const world = await createTestApp()
  const { system, acme, clock } = world
  const { token } = await createProfileToken(within(system, acme.id), reader(inSeconds(world, 3600)))
  const users = backend(world, acme.id, token).users

  const before = await users.counts()
  clock.move(3601)

  expect(before).toMatchObject({ active: 0 })
  await expect(users.counts()).rejects.toMatchObject({ status: 401 })
})

it('lets nobody in once it is revoked', async () => {
  const world = await createTestApp()
  const { system, acme } = world
  const ctx = within(system, acme.id)
  const { id, token } = await createProfileToken(ctx, reader(inSeconds(world, 3600)))

  await revokeProfileToken(ctx, id)

  await expect(revokeProfileToken(ctx, id)).rejects.toMatchObject({ status: 404 })
  await expect(backend(world, acme.id, token).users.counts()).rejects.toMatchObject({ status: 401 })
})

it('lets nobody into another profile', async () => {
  const world = await createTestApp()
  const { system, acme, globex } = world

  const { token } = await createProfileToken(within(system, acme.id), reader(inSeconds(world, 3600)))

  await expect(backend(world, globex.id, token).users.counts()).rejects.toMatchObject({ status: 401 })
})

it('is revoked and listed without another profile’s of the same id', async () => {
  const world = await createTestApp()
  const { system, acme, globex } = world
  const [ours, theirs] = [within(system, acme.id), within(system, globex.id)]
  const { id, token } = await createProfileToken(ours, reader(inSeconds(world, 3600)))
  await makeTwin(world, acme, globex)
  const twin = await listProfileTokens(theirs)
  expect(await backend(world, acme.id, token).users.counts()).toMatchObject({ active: 0 })

  await revokeProfileToken(ours, id)

  expect(await listProfileTokens(ours)).toMatchObject([{ id, name: 'Report', revokedAt: expect.any(String) }])
  expect(await listProfileTokens(theirs)).toEqual(twin)
})

it('is listed and revoked by those who may', async () => {
  const { system, acme } = await createTestApp()
  const ctx = { ...within(system, acme.id), actor: null }
  const viewer = { ...ctx, actor: { ...system.actor!, permissions: new Set(['users:read' as const]) } }

  for (const [nobody, status] of [
    [ctx, 401],
    [viewer, 403],
  ] as const) {
    await expect(listProfileTokens(nobody)).rejects.toMatchObject({ status })
    await expect(revokeProfileToken(nobody, 'x')).rejects.toMatchObject({ status })
  }
})

it('lives for a year and no second more', async () => {
  const world = await createTestApp()
  const { system, acme } = world
  const ctx = within(system, acme.id)

  const longest = await createProfileToken(ctx, reader(inSeconds(world, YEAR)))

  expect(await backend(world, acme.id, longest.token).users.counts()).toMatchObject({ active: 0 })
  for (const seconds of [YEAR + 1, 0, -1, Number.NaN]) {
    const refused = createProfileToken(ctx, reader(inSeconds(world, seconds)))
    await expect(refused).rejects.toMatchObject({ status: 400, fields: { expires: expect.any(String) } })
  }
})

it('holds nothing that its maker does not hold', async () => {
  const world = await createTestApp()
  const { system, acme, db } = world
  const ctx = within(system, acme.id)
  const holding = (...permissions: CreateProfileToken['permissions'][number][]): Context => ({
    ...ctx,
    actor: { ...ctx.actor!, permissions: new Set(permissions) },
  })

  const attempts = [holding('profile:edit'), holding('users:read'), { ...ctx, actor: null }].map((ctx) =>
    createProfileToken(ctx, reader(inSeconds(world, 3600))),
  )

  const refusals = await Promise.allSettled(attempts)
  expect(refusals.map((refusal) => refusal.status === 'rejected' && (refusal.reason as { status: number }).status)).toEqual([403, 403, 401])
  expect(await db.selectFrom('profileTokens').select('id').execute()).toEqual([])
})
