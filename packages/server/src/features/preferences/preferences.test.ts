import { createClient } from '@foyer/shared/client'
import { describe, expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER, type Tenant, type TestApp } from '../../test/create-test-app.js'
import { makeProfileToken, signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

/** What the page of the tenant does for a person whom its own backend has signed in. */
async function asPerson({ app }: TestApp, { id: profileId, origin }: Tenant, token: string, id: string) {
  const backend = createClient({ baseUrl: URL_OF_SERVER, profileId, fetch: app.fetch, token: () => token })
  const { accessToken } = await backend.embedSessions.create({ actor: { id, name: 'Grace' }, permissions: ['users:read'], origin })
  return createClient({
    baseUrl: URL_OF_SERVER,
    profileId,
    token: () => accessToken,
    fetch: (request) => (request.headers.set('origin', origin), app.fetch(request)),
  })
}

describe('preferences', () => {
  it('are kept as they were given, replaced, and forgotten', async () => {
    const { as } = await createTestApp()
    const { preferences } = (await as('viewer')).me
    const value = { columns: ['name', 'a\u0000b\ud800'], __proto: { wide: true }, rows: [null, 1.5, '👩‍🚀'] }

    await preferences.set('user-table', 1)
    await preferences.set('user-table', value)
    const kept = await preferences.get('user-table')
    await preferences.delete('user-table')
    await preferences.delete('user-table')

    expect(kept).toEqual({ value })
    expect(await preferences.get('user-table')).toEqual({ value: null })
  })

  it('belong to one viewer in one profile', async () => {
    const world = await createTestApp()
    const { acme, globex, as } = world
    const token = await makeProfileToken(world, acme)
    const viewers = [await as('viewer'), await as('owner'), await as('owner', globex)]
    const people = [await asPerson(world, acme, token, '7'), await asPerson(world, acme, token, '8')]
    const all = [...viewers, ...people].map(({ me }) => me.preferences)

    for (const [n, preferences] of all.entries()) await preferences.set('view', n)
    const again = await asPerson(world, acme, token, '8')

    expect(await Promise.all(all.map((preferences) => preferences.get('view')))).toEqual([0, 1, 2, 3, 4].map((value) => ({ value })))
    expect(await again.me.preferences.get('view')).toEqual({ value: 4 })
  })

  it('are nobody’s where a token acts for no person, and no end user’s', async () => {
    const world = await createTestApp()
    const token = await makeProfileToken(world, world.acme)
    const backend = createClient({ baseUrl: URL_OF_SERVER, profileId: world.acme.id, fetch: world.app.fetch, token: () => token })
    const { browser } = await signedIn(world, world.acme)

    for (const { me } of [backend, browser]) {
      expect(await refusalOf(me.preferences.get('view'))).toMatchObject({ status: 403 })
      expect(await refusalOf(me.preferences.set('view', 1))).toMatchObject({ status: 403 })
      expect(await refusalOf(me.preferences.delete('view'))).toMatchObject({ status: 403 })
    }
  })

  it('hold at most 16 KiB of JSON under a plain key, a hundred at most', async () => {
    const { as } = await createTestApp()
    const { preferences } = (await as('viewer')).me

    await preferences.set('x'.repeat(60), 'é'.repeat(8191))
    for (const value of ['é'.repeat(8192), undefined]) {
      expect(await faultsOf(preferences.set('view', value))).toEqual([400, 'value'])
    }
    for (const key of ['x'.repeat(61), 'View', 'a_b', 'ü']) {
      expect(await refusalOf(preferences.set(key, 1))).toMatchObject({ status: 400 })
    }
    const all = await Promise.allSettled(Array.from({ length: 110 }, (_, n) => preferences.set(`view-${String(n)}`, n)))

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(99)
    expect(await refusalOf(preferences.set('another', 1))).toMatchObject({ status: 409, code: 'too_many_preferences' })
    expect(await preferences.set('x'.repeat(60), 2)).toEqual({ value: 2 })
  })

  it('leave a row in the audit log for each write', async () => {
    const { as, db, acme } = await createTestApp()
    const { preferences } = (await as('viewer')).me

    await preferences.set('view', 1)
    await preferences.delete('view')
    await preferences.delete('view')

    const rows = await db.selectFrom('auditEntries').select(['action', 'subjectId']).where('profileId', '=', acme.id).execute()
    expect(
      rows
        .filter(({ subjectId }) => subjectId === 'view')
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['preference.removed', 'preference.written'])
  })
})
