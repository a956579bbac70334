import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import type { CreateEmbedSession, Permission } from '@foyer/shared'
import { createClient } from '@foyer/shared/client'
import { within } from '../../core/context.js'
import { createTestApp, URL_OF_SERVER, type Tenant } from '../../test/create-test-app.js'
import { signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { listen } from '../../test/listen.js'
import { createProfileToken, revokeProfileToken } from '../profile-tokens/profile-tokens.service.js'
import { editProfile, readProfile } from '../profiles/profiles.service.js'

const grace = { id: 'staff-7', name: 'Grace Hopper' }

/** A host of acme whose backend holds a profile token, and the pages it gives sessions to. */
async function createHost(permissions: readonly Permission[] = ['users:read', 'users:create', 'users:edit'], seconds = 86_400) {
  const world = await createTestApp()
  const { app, acme, clock } = world
  const system = within(world.system, acme.id)
  const expiresAt = new Date(clock.now().getTime() + seconds * 1000)
  const { id, token } = await createProfileToken(system, { name: 'Host', permissions, expiresAt })
  const backend = createClient({ baseUrl: URL_OF_SERVER, profileId: acme.id, fetch: app.fetch, token: () => token })

  /** What the page of `origin` does with a token that it holds. */
  const page = (token: string, { id: profileId, origin }: Tenant = acme) =>
    createClient({
      baseUrl: URL_OF_SERVER,
      profileId,
      token: () => token,
      fetch: (request) => (request.headers.set('origin', origin), app.fetch(request)),
    })
  const mint = (changes: Partial<CreateEmbedSession> = {}) =>
    backend.embedSessions.create({ actor: grace, permissions: ['users:read'], origin: acme.origin, ...changes })
  const open = async (changes: Partial<CreateEmbedSession> = {}) => page((await mint(changes)).accessToken)
  const list = async (origins: string[]) => editProfile(system, { origins }, (await readProfile(system)).version)
  const journal = () =>
    world.db
      .selectFrom('auditEntries')
      .select(['action', 'actorKind', 'actorId', 'personId', 'personName', 'subjectId'])
      .where('profileId', '=', acme.id)
      .where('personId', 'is not', null)
      .orderBy('id')
      .execute()
  return { ...world, id, token, backend, page, mint, open, list, journal, revoke: () => revokeProfileToken(system, id) }
}

describe('a session that a host’s backend mints', () => {
  it('names who acts, what they may do and where, for ten minutes', async () => {
    const { acme, id, mint } = await createHost()

    const answer = await mint({ permissions: ['users:read', 'users:read', 'users:edit'] })

    expect(answer).toEqual({
      accessToken: expect.any(String),
      expiresIn: 600,
      profileId: acme.id,
      permissions: ['users:read', 'users:edit'],
    })
    expect(decodeProtectedHeader(answer.accessToken).typ).toBe('embed+jwt')
    expect(decodeJwt(answer.accessToken)).toMatchObject({
      sub: id,
      profile: acme.id,
      azp: acme.origin,
      permissions: ['users:read', 'users:edit'],
      act: { sub: 'staff-7', name: 'Grace Hopper' },
    })
  })

  it('does what it lists and nothing else', async () => {
    const { open } = await createHost()
    const [viewer, editor] = [await open(), await open({ permissions: ['users:read', 'users:create'] })]

    expect(await editor.users.create({ email: 'ada@example.com', name: 'Ada' })).toMatchObject({ status: 'invited' })
    expect((await viewer.users.list()).items).toHaveLength(1)
    for (const refused of [
      () => viewer.users.create({ email: 'bob@example.com', name: 'Bob' }),
      () => viewer.profile.get(),
      () => viewer.me.get(),
      () => viewer.me.notifications.list(),
    ]) {
      expect(await refusalOf(refused())).toMatchObject({ status: 403 })
    }
  })

  it('is asked for within the host’s own rights and pages, or the field is named', async () => {
    const { acme, globex, mint, db } = await createHost(['users:read'])
    const before = await db.selectFrom('auditEntries').select('id').execute()

    expect(await refusalOf(mint({ permissions: ['users:read', 'users:delete'] }))).toMatchObject({
      status: 403,
      code: 'forbidden',
      fields: { permissions: 'Your token does not hold users:delete.' },
    })
    for (const origin of [globex.origin, URL_OF_SERVER.replace('http', 'https'), `${acme.origin}:8443`, 'https://sub.acme.example']) {
      expect(await refusalOf(mint({ origin }))).toMatchObject({
        status: 403,
        code: 'origin_not_allowed',
        fields: { origin: expect.any(String) },
      })
    }
    const wrong: [Partial<Record<keyof CreateEmbedSession, unknown>>, string][] = [
      [{ permissions: [] }, 'permissions'],
      [{ permissions: ['users:fly'] }, 'permissions.0'],
      [{ origin: 'null' }, 'origin'],
      [{ origin: `${acme.origin}/` }, 'origin'],
      [{ origin: 'https://ACME.example' }, 'origin'],
      [{ actor: { id: '', name: 'Grace' } }, 'actor.id'],
      [{ actor: { id: 'x'.repeat(201), name: 'Grace' } }, 'actor.id'],
      [{ actor: { id: 'a\u0000b', name: 'Grace' } }, 'actor.id'],
      [{ actor: { id: 'staff-7', name: ' ' } }, 'actor.name'],
      [{ actor: { ...grace, role: 'owner' } }, 'actor.role'],
    ]
    for (const [change, field] of wrong) expect(await faultsOf(mint(change as Partial<CreateEmbedSession>))).toEqual([400, field])
    expect(await db.selectFrom('auditEntries').select('id').execute()).toEqual(before)
  })

  it('works on its own page, in its own profile and in its own time', async () => {
    const { acme, globex, clock, mint, page } = await createHost()
    const { accessToken } = await mint()

    for (const elsewhere of [{ ...acme, origin: globex.origin }, { ...acme, origin: 'null' }, globex]) {
      expect(await refusalOf(page(accessToken, elsewhere).users.list())).toMatchObject({ status: 401 })
    }
    clock.move(629)
    expect((await page(accessToken).users.list()).items).toEqual([])
    clock.move(1)
    expect(await refusalOf(page(accessToken).users.list())).toMatchObject({ status: 401 })
  })

  it('ends with the host’s token, at the next request', async () => {
    const { open, mint, revoke } = await createHost()
    const grace = await open()
    expect((await grace.users.list()).items).toEqual([])

    await revoke()

    expect(await refusalOf(grace.users.list())).toMatchObject({ status: 401 })
    expect(await refusalOf(mint())).toMatchObject({ status: 401 })
  })

  it('outlives no token that comes to its end', async () => {
    const { open, clock } = await createHost(['users:read'], 60)
    const grace = await open()

    clock.move(59)
    expect((await grace.users.list()).items).toEqual([])
    clock.move(1)

    expect(await refusalOf(grace.users.list())).toMatchObject({ status: 401 })
  })

  it('ends where the profile lists its page no longer, and only there', async () => {
    const { acme, open, list } = await createHost()
    await list([acme.origin, 'https://other.example'])
    const here = await open()

    await list(['https://other.example'])

    expect(await refusalOf(here.users.list())).toMatchObject({ status: 401 })
    await list([acme.origin])
    expect((await here.users.list()).items).toEqual([])
  })

  it.each(['the token is revoked', 'the page is no longer listed'] as const)('loses its open streams at once when %s', async (cause) => {
    const { open, revoke, list } = await createHost()
    const grace = await open()
    const stream = await listen(grace.events.users)
    await stream.until('users', 1)

    await (cause === 'the token is revoked' ? revoke() : list([]))

    expect(await stream.ended.catch((error: unknown) => error)).toBe('ended')
  })

  it('mints no other, and nobody but a backend does', async () => {
    const world = await createHost()
    const { acme, open, as } = world
    const body = { actor: grace, permissions: ['users:read' as const], origin: acme.origin }
    const { browser: user } = await signedIn(world, acme)

    for (const other of [await open(), await as('owner'), user]) {
      expect(await refusalOf(other.embedSessions.create(body))).toMatchObject({ status: 403 })
    }
    expect(await refusalOf((await as(null)).embedSessions.create(body))).toMatchObject({ status: 401 })
  })

  it('stands in the audit log with the person, the token behind them, and all they did', async () => {
    const { id, clock, mint, page, journal } = await createHost()
    const { accessToken } = await mint({ permissions: ['users:read', 'users:create'] })
    clock.move(1)

    const user = await page(accessToken).users.create({ email: 'ada@example.com', name: 'Ada' })

    const by = { actorKind: 'token', actorId: id, personId: 'staff-7', personName: 'Grace Hopper' }
    expect(await journal()).toEqual([
      { action: 'embed_session.created', ...by, subjectId: decodeJwt(accessToken).jti },
      { action: 'user.created', ...by, subjectId: user.id },
    ])
  })

  it('is another each time, whatever the Idempotency-Key', async () => {
    const { backend, acme, db } = await createHost()
    const body = { actor: grace, permissions: ['users:read' as const], origin: acme.origin }

    const [first, second] = [
      await backend.embedSessions.create(body, { idempotencyKey: 'once' }),
      await backend.embedSessions.create(body, { idempotencyKey: 'once' }),
    ]

    expect(first.accessToken).not.toBe(second.accessToken)
    expect(await db.selectFrom('idempotencyKeys').select('key').execute()).toEqual([])
  })

  it('keeps the repeated calls of two people of one host apart', async () => {
    const { open } = await createHost()
    const permissions = ['users:read', 'users:create'] as const
    const [one, other] = [
      await open({ permissions: [...permissions] }),
      await open({ permissions: [...permissions], actor: { id: 'staff-8', name: 'Jean' } }),
    ]
    const ada = { email: 'ada@example.com', name: 'Ada' }

    const made = await one.users.create(ada, { idempotencyKey: 'k' })

    expect(await one.users.create(ada, { idempotencyKey: 'k' })).toEqual(made)
    expect(await refusalOf(other.users.create(ada, { idempotencyKey: 'k' }))).toMatchObject({ status: 409, code: 'email_taken' })
  })

  it('holds the longest names that a host may have', async () => {
    const { acme, clock, list, mint, page, journal } = await createHost()
    const origin = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`
    await list([origin])
    const actor = { id: '\\"€'.repeat(66), name: '漢'.repeat(120) }

    const { accessToken } = await mint({ actor, origin, permissions: ['users:read', 'users:create', 'users:edit'] })
    const longest = page(accessToken, { ...acme, origin })
    clock.move(1)

    expect(await longest.users.create({ email: 'ada@example.com', name: 'Ada' })).toMatchObject({ name: 'Ada' })
    expect((await journal()).at(-1)).toMatchObject({ personId: actor.id, personName: actor.name })
  })
})
