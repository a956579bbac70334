import { describe, expect, it } from 'vitest'
import { readEmbedConfig } from '@foyer/shared/client'
import { createTestApp, URL_OF_SERVER } from '../../test/create-test-app.js'
import { accountOf, journal } from '../../test/journal.js'
import { operators, signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

describe('embed keys', () => {
  it('are made, listed oldest first, and taken out of use', async () => {
    const { as, acme, clock } = await createTestApp()
    const owner = await as('owner')
    clock.move(1)

    const live = await owner.profile.embedKeys.create({ kind: 'live' })
    clock.move(1)
    const test = await owner.profile.embedKeys.create({ kind: 'test' })

    expect([live.key, test.key]).toEqual([
      expect.stringMatching(/^pk_live_[A-Za-z0-9_-]{38}$/),
      expect.stringMatching(/^pk_test_[A-Za-z0-9_-]{38}$/),
    ])
    expect((await owner.profile.embedKeys.list()).items.map(({ key }) => key)).toEqual([acme.key, live.key, test.key])
    await owner.profile.embedKeys.delete(acme.key)
    expect((await owner.profile.embedKeys.list()).items).toEqual([live, test])
  })

  it('open the sign-up of their profile while they are in use, and of no other', async () => {
    const { as, browse, acme, globex } = await createTestApp()
    const owner = await as('owner')
    const person = { email: 'ada@example.com', name: 'Ada', password: 'correct horse battery' }

    expect(await refusalOf(browse({ ...acme, key: globex.key }).auth.signUp(person))).toMatchObject({
      status: 403,
      code: 'key_not_allowed',
    })
    expect(await browse().auth.signUp(person)).toMatchObject({ state: 'challenge' })
    await owner.profile.embedKeys.delete(acme.key)
    expect(await refusalOf(browse().auth.signUp(person))).toMatchObject({ status: 403, code: 'key_not_allowed' })
  })

  it('tell a page what they name, and nothing else', async () => {
    const { app, as, acme } = await createTestApp()
    const owner = await as('owner')
    const read = (key: string) => readEmbedConfig(URL_OF_SERVER, key, app.fetch)

    expect(await read(acme.key)).toEqual({ profileId: acme.id, name: 'Acme' })
    await owner.profile.embedKeys.delete(acme.key)
    for (const key of [
      acme.key,
      acme.key.replace(/.$/, (last) => (last === '_' ? '-' : '_')),
      acme.key.replace('live', 'test'),
      'pk_live_x',
    ]) {
      expect([key, await refusalOf(read(key))]).toMatchObject([key, { status: 404, code: 'embed_key_not_found' }])
    }
    for (const key of ['x', acme.id, 'pk_', `${acme.key}~`]) expect([key, await faultsOf(read(key))]).toEqual([key, [400, 'key']])
  })

  it('are made and deleted by owners and admins; a key of another profile is as one that is not there', async () => {
    const world = await createTestApp()
    const { browser: user } = await signedIn(world, world.acme)
    const [admin, editor, viewer, stranger] = [
      await world.as('admin'),
      await world.as('editor'),
      await world.as('viewer'),
      await world.as(null),
    ]

    for (const [client, status] of [
      [editor, 403],
      [viewer, 403],
      [user, 403],
      [stranger, 401],
    ] as const) {
      expect(await refusalOf(client.profile.embedKeys.create({ kind: 'live' }))).toMatchObject({ status })
      expect(await refusalOf(client.profile.embedKeys.delete(world.acme.key))).toMatchObject({ status })
    }
    expect((await viewer.profile.embedKeys.list()).items).toHaveLength(1)
    await expect(user.profile.embedKeys.list()).rejects.toMatchObject({ status: 403 })
    await expect(stranger.profile.embedKeys.list()).rejects.toMatchObject({ status: 401 })

    const foreign = await refusalOf(admin.profile.embedKeys.delete(world.globex.key))
    expect(foreign).toMatchObject({ status: 404, code: 'embed_key_not_found' })
    expect(await refusalOf(admin.profile.embedKeys.delete('pk_live_none'))).toEqual(foreign)
    expect((await (await world.as('viewer', world.globex)).profile.embedKeys.list()).items).toMatchObject([{ key: world.globex.key }])
  })

  it('name a kind that is none, and are not for the operators', async () => {
    const { as } = await createTestApp()
    const [owner, operator] = [await as('owner'), await as('owner', operators)]

    expect(await faultsOf(owner.profile.embedKeys.create({ kind: 'secret' as never }))).toEqual([400, 'kind'])
    expect(await refusalOf(operator.profile.embedKeys.create({ kind: 'live' }))).toMatchObject({
      status: 409,
      code: 'operators_have_no_key',
    })
  })

  it('leave an audit entry', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner')

    const { key } = await owner.profile.embedKeys.create({ kind: 'live' })
    await owner.profile.embedKeys.delete(key)

    const entry = { actorKind: 'user', actorId: accountOf(owner), subjectId: key }
    expect(await journal(world, world.acme, 'embed_key.created')).toEqual([entry])
    expect(await journal(world, world.acme, 'embed_key.deleted')).toEqual([entry])
  })
})
