import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { OPERATORS, ROLES, type Role } from '@foyer/shared'
import { createClient } from '@foyer/shared/client'
import { transaction, within } from '../../core/context.js'
import { createTestApp, URL_OF_SERVER, type Tenant } from '../../test/create-test-app.js'
import { operators, signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { insertMembership } from './profiles.queries.js'

/** An operator on the console, and the means to make them a member. */
async function createTestConsole() {
  const world = await createTestApp()
  const { browser: console, user: account } = await signedIn(world, operators, 'root@example.com')
  const join = ({ id }: Tenant, role: Role) => transaction(within(world.system, id), (ctx) => insertMembership(ctx, account.id, role))
  const clientOf = (profileId: string, token: string, origin = URL_OF_SERVER) =>
    createClient({
      baseUrl: URL_OF_SERVER,
      profileId,
      token: () => token,
      fetch: (request) => (request.headers.set('origin', origin), world.app.fetch(request)),
    })
  return { ...world, console, account, join, clientOf, enter: console.me.profiles.enter }
}

describe('entering a profile', () => {
  it.each(['owner', 'admin', 'editor', 'viewer'] as const)('gives a member what their role may do: %s', async (role) => {
    const { acme, account, join, enter, clientOf } = await createTestConsole()
    await join(acme, role)

    const answer = await enter(acme.id)

    expect(answer).toEqual({ accessToken: expect.any(String), expiresIn: 600, profileId: acme.id, permissions: [...ROLES[role]] })
    expect(decodeJwt(answer.accessToken)).toMatchObject({ sub: account.id, profile: acme.id, azp: URL_OF_SERVER, act: { sub: account.id } })
    const client = clientOf(acme.id, answer.accessToken)
    expect((await client.users.list()).items).toEqual([])
    const created = await client.users.create({ email: 'ada@example.com', name: 'Ada' }).catch((error: unknown) => error)
    expect(created).toMatchObject(role === 'viewer' ? { status: 403 } : { status: 'invited' })
  })

  it('answers alike for a profile of others and for none', async () => {
    const { acme, globex, join, enter } = await createTestConsole()
    await join(acme, 'owner')

    const foreign = await refusalOf(enter(globex.id))
    const absent = await refusalOf(enter(globex.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))))

    expect(foreign).toEqual({ status: 404, code: 'profile_not_found', title: 'No such profile.', fields: {} })
    expect([absent, await refusalOf(enter('x')), await refusalOf(enter(OPERATORS))]).toEqual([foreign, foreign, foreign])
    for (const id of ['', 'x'.repeat(61), 'a/b', 'a b', '%00']) expect(await faultsOf(enter(id))).toEqual([400, 'profileId'])
  })

  it('gives a token for this profile and this page alone', async () => {
    const { acme, globex, join, enter, clientOf, console } = await createTestConsole()
    await join(acme, 'owner')
    await join(globex, 'owner')

    const { accessToken } = await enter(acme.id)

    expect(await clientOf(acme.id, accessToken).profile.get()).toMatchObject({ name: 'Acme' })
    for (const client of [
      clientOf(globex.id, accessToken),
      clientOf(OPERATORS, accessToken),
      clientOf(acme.id, accessToken, acme.origin),
    ]) {
      await expect(client.profile.get()).rejects.toMatchObject({ status: 401 })
    }
    await expect(clientOf(acme.id, console.token()!).profile.get()).rejects.toMatchObject({ status: 401 })
  })

  it('lasts ten minutes, and ends with the role, the membership or the session', async () => {
    const { acme, globex, account, store, clock, join, enter, clientOf, as } = await createTestConsole()
    for (const tenant of [acme, globex]) await join(tenant, 'owner')
    const [here, there] = [clientOf(acme.id, (await enter(acme.id)).accessToken), clientOf(globex.id, (await enter(globex.id)).accessToken)]
    const membership = { profileId: acme.id, accountId: account.id }

    await store.writer
      .updateTable('memberships')
      .set({ role: 'viewer' })
      .where('profileId', '=', membership.profileId)
      .where('accountId', '=', membership.accountId)
      .execute()
    await expect(here.users.create({ email: 'ada@example.com', name: 'Ada' })).rejects.toMatchObject({ status: 403 })
    await store.writer
      .deleteFrom('memberships')
      .where('profileId', '=', membership.profileId)
      .where('accountId', '=', membership.accountId)
      .execute()
    await expect(here.profile.get()).rejects.toMatchObject({ status: 401 })
    expect(await there.profile.get()).toMatchObject({ name: 'Globex' })
    await (await as('owner', operators)).users.changeStatus(account.id, { action: 'deactivate' })
    await expect(there.profile.get()).rejects.toMatchObject({ status: 401 })

    const late = await createTestConsole()
    await late.join(late.acme, 'owner')
    const client = late.clientOf(late.acme.id, (await late.enter(late.acme.id)).accessToken)
    late.clock.move(629)
    expect(await client.profile.get()).toMatchObject({ name: 'Acme' })
    late.clock.move(1)
    await expect(client.profile.get()).rejects.toMatchObject({ status: 401 })
    expect(clock.now()).not.toEqual(late.clock.now())
  })

  it('happens on pages that the profile lists', async () => {
    const world = await createTestConsole()
    const { browser: member, user: account } = await signedIn(world, { ...operators, origin: world.acme.origin })
    for (const { id } of [world.acme, world.globex])
      await transaction(within(world.system, id), (ctx) => insertMembership(ctx, account.id, 'owner'))

    expect(await member.me.profiles.enter(world.acme.id)).toMatchObject({ profileId: world.acme.id })
    expect(await refusalOf(member.me.profiles.enter(world.globex.id))).toMatchObject({ status: 403, code: 'origin_not_allowed' })
  })

  it('happens on no page that the profile stopped listing, though another lists it; where nobody does, the session itself is over', async () => {
    const world = await createTestConsole()
    const [owner, other] = [await world.as('owner'), await world.as('owner', world.globex)]
    await other.profile.edit(await other.profile.get(), { origins: [world.globex.origin, world.acme.origin] })
    const { browser: member, user: account } = await signedIn(world, { ...operators, origin: world.acme.origin })
    const { browser: stranger, user: guest } = await signedIn(world, { ...operators, origin: 'https://evil.example' }, 'other@example.com')
    for (const { id } of [account, guest])
      await transaction(within(world.system, world.acme.id), (ctx) => insertMembership(ctx, id, 'owner'))
    await member.me.profiles.enter(world.acme.id)

    await owner.profile.edit(await owner.profile.get(), { origins: [] })

    expect(await refusalOf(member.me.profiles.enter(world.acme.id))).toMatchObject({ status: 403, code: 'origin_not_allowed' })
    expect(await refusalOf(stranger.me.profiles.enter(world.acme.id))).toMatchObject({ status: 401 })
  })

  it('takes an account’s own session, not a token that came of it', async () => {
    const world = await createTestConsole()
    const member = await world.as('owner', operators)

    expect(await refusalOf(member.me.profiles.enter(OPERATORS))).toMatchObject({ status: 403 })
    expect(await refusalOf(member.me.profiles.create({ name: 'Initech' }))).toMatchObject({ status: 403 })
  })

  it('is for accounts alone', async () => {
    const world = await createTestConsole()
    const { browser: user } = await signedIn(world, world.acme)
    const [owner, stranger] = [await world.as('owner'), await world.as(null, operators)]

    expect(await refusalOf(user.me.profiles.enter(world.acme.id))).toMatchObject({ status: 404 })
    expect(await refusalOf(owner.me.profiles.enter(world.acme.id))).toMatchObject({ status: 403 })
    expect(await refusalOf(stranger.me.profiles.enter(world.acme.id))).toMatchObject({ status: 401 })
  })
})

describe('the profiles of an account', () => {
  it('are listed by name, each with what the account may do there', async () => {
    const { acme, globex, join, console } = await createTestConsole()
    await join(globex, 'owner')
    await join(acme, 'viewer')
    await console.me.profiles.create({ name: 'émile’s' })

    const { items } = await console.me.profiles.list()

    expect(items.map(({ profile, role, permissions }) => [profile.name, role, permissions])).toEqual([
      ['Acme', 'viewer', ROLES.viewer],
      ['émile’s', 'owner', ROLES.owner],
      ['Globex', 'owner', ROLES.owner],
    ])
  })
})
