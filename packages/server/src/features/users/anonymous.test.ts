import { createClient } from '@foyer/shared/client'
import { expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER, type Tenant, type TestApp } from '../../test/create-test-app.js'
import { operators } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

/** A page that holds this token. */
const holding = ({ app }: TestApp, { id }: Tenant, token: string) =>
  createClient({ baseUrl: URL_OF_SERVER, profileId: id, fetch: app.fetch, token: () => token })

it('is one to a profile, with a public token that says who it is and opens nothing else', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  expect(await refusalOf(owner.anonymousUser.get())).toMatchObject({ status: 404, code: 'anonymous_user_not_found' })

  const together = await Promise.allSettled(Array.from({ length: 10 }, () => owner.anonymousUser.create()))

  expect(together.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusalOf(owner.anonymousUser.create())).toMatchObject({ status: 409, code: 'anonymous_user_exists' })
  const { user, token } = await owner.anonymousUser.get()
  expect(user).toMatchObject({ type: 'anonymous', status: 'active', email: '', name: 'Anonymous' })
  const page = holding(world, world.acme, token)
  expect(await page.me.get()).toMatchObject({ id: user.id, email: '' })
  for (const closed of [
    page.users.list(),
    page.me.fields.get(),
    page.me.notifications.list(),
    page.me.sessions.list(),
    page.profile.get(),
  ]) {
    expect(await refusalOf(closed)).toMatchObject({ status: 403 })
  }
  const entry = { id: user.id, kind: 'page', name: '/', ago: 0 } as const
  expect(await refusalOf(page.me.report([entry]))).toMatchObject({ status: 403 })
})

it('loses its token at once by a rotation, and with its user', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const first = await owner.anonymousUser.create()

  const second = await owner.anonymousUser.rotate()

  expect([second.user.id, second.token === first.token]).toEqual([first.user.id, false])
  expect(await refusalOf(holding(world, world.acme, first.token).me.get())).toMatchObject({ status: 401 })
  expect(await holding(world, world.acme, second.token).me.get()).toMatchObject({ id: first.user.id })
  await owner.users.delete(first.user.id)
  expect(await refusalOf(holding(world, world.acme, second.token).me.get())).toMatchObject({ status: 401 })
  expect(await refusalOf(owner.anonymousUser.rotate())).toMatchObject({ status: 404 })
  expect(await owner.anonymousUser.create()).toMatchObject({ user: { status: 'active' } })
})

it('has no address, no password and no other status', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const { user } = await owner.anonymousUser.create()
  const refused = { status: 409, code: 'anonymous' }

  for (const action of ['ban', 'deactivate'] as const)
    expect(await refusalOf(owner.users.changeStatus(user.id, { action }))).toMatchObject(refused)
  expect(await refusalOf(owner.users.resetPassword(user.id, { way: 'set', password: 'correct horse battery' }))).toMatchObject(refused)
  expect(await refusalOf(owner.users.edit(user, { email: 'ada@example.com' }))).toMatchObject(refused)
  expect(await faultsOf(world.browse().auth.signIn({ email: '', password: 'correct horse battery' }))).toEqual([400, 'email'])
  expect(await faultsOf(owner.users.create({ email: 'ada@example.com', name: 'Ada', type: 'anonymous' }))).toEqual([400, 'type'])
  const { version, fields } = await owner.userSchema.get()
  expect((await refusalOf(owner.userSchema.edit({ version }, { types: ['standard', 'anonymous'], fields }))).status).toBe(400)
  expect(await owner.users.edit(user, { name: 'Visitors' })).toMatchObject({ name: 'Visitors', type: 'anonymous' })
})

it('belongs to its profile alone, and to no operator', async () => {
  const world = await createTestApp()
  const { acme, globex, as } = world
  const { token } = await (await as('owner')).anonymousUser.create()

  expect(await refusalOf(holding(world, globex, token).me.get())).toMatchObject({ status: 401 })
  expect(await refusalOf(holding(world, globex, token).profile.get())).toMatchObject({ status: 401 })
  expect(await refusalOf(holding(world, acme, `${token.slice(0, -1)}~`).me.get())).toMatchObject({ status: 401 })
  expect(await refusalOf((await as('owner', globex)).anonymousUser.get())).toMatchObject({ status: 404 })
  expect(await refusalOf((await as('owner', operators)).anonymousUser.create())).toMatchObject({ status: 409, code: 'operators_are_known' })
  expect(await refusalOf((await as('viewer')).anonymousUser.rotate())).toMatchObject({ status: 403 })
})
