import type { ZodType } from 'zod'
import { expect, it } from 'vitest'
import { defineFields } from '../test/make.js'
import { createTestApp } from '../test/create-test-app.js'
import { bodyOf, fill, requestTo, routesOf } from '../test/routes.js'
import { snapshot } from '../test/snapshot.js'

/** An owner, an operator and a user, so that every route gets past its permission. */
async function createInsiders() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const page = world.browse()
  const { user } = await page.join({ email: 'ada@example.com' }, world.codeFor)
  const tokens = [owner.token!, page.token()!]
  return { ...world, tokens, ada: user }
}

const WRONG = [
  null,
  true,
  7,
  -1,
  1e400,
  [],
  ['x'],
  {},
  { a: 1 },
  '',
  'x'.repeat(5000),
  'a\u0000b',
  '\ud800',
  '<script>',
  "' or 1=1 --",
  '__proto__',
]

/** As it comes out of JSON, which has no infinity. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

it('refuses every wrong value of every field of every body, and names the field', { timeout: 60_000 }, async () => {
  const world = await createInsiders()
  const { app, acme, tokens, ada } = world
  const before = await snapshot(world, ['idempotencyKeys'])
  let probes = 0

  for (const route of routesOf(world).filter(({ contract }) => contract.json)) {
    const good = bodyOf(route)!
    for (const [field, schema] of Object.entries(route.contract.json!.shape)) {
      for (const value of WRONG.filter((wrong) => !(schema as ZodType).safeParse(sent(wrong)).success)) {
        const body = JSON.stringify({ ...good, [field]: value })
        const headers = {
          authorization: `Bearer ${tokens[0]!}`,
          ...(route.path.includes('/auth/') ? { origin: acme.origin, 'x-foyer-key': acme.key } : { origin: acme.origin }),
        }
        const response = await app.fetch(requestTo(route, acme.id, { body, headers, params: { userId: ada.id } }))
        const problem = (await response.json()) as { code: string; fields?: object }

        expect([response.status, response.headers.get('content-type')], `${route.method} ${route.path} ${body.slice(0, 200)}`).toEqual([
          400,
          'application/problem+json',
        ])
        expect(Object.keys(problem.fields ?? {}).some((name) => name.startsWith(field))).toBe(true)
        probes++
      }
    }
  }

  expect(probes).toBeGreaterThan(200)
  expect(await snapshot(world, ['idempotencyKeys'])).toEqual(before)
})

it('never fails at a value that a contract lets through, in a body, a path or a query', async () => {
  const world = await createInsiders()
  const { app, acme, tokens, ada } = world
  const strange = ['a\u0000b', '\ud800', '\u0000', '%', '\\', "'", '\u202e', '\ufeff', '\u{10ffff}', 'x'.repeat(1000)]
  const asked = async (request: Request, what: string) => {
    const { status, body } = await app.fetch(request)
    await body?.cancel()
    expect(status, what).toBeLessThan(500)
  }

  for (const route of routesOf(world)) {
    const headers = { authorization: `Bearer ${tokens[route.path.includes('/me') ? 1 : 0]!}`, origin: acme.origin, 'x-foyer-key': acme.key }
    for (const text of strange) {
      const inPath = text.toWellFormed()
      for (const strangeIds of [{ profileId: inPath }, { userId: inPath, key: inPath, notificationId: inPath }]) {
        await asked(
          requestTo(route, acme.id, { headers, params: strangeIds }),
          `${route.method} ${route.path} ${JSON.stringify(strangeIds)}`,
        )
      }
      const params = { userId: ada.id }
      for (const field of Object.keys(route.contract.json?.shape ?? {})) {
        const body = JSON.stringify({ ...bodyOf(route), [field]: text })
        await asked(requestTo(route, acme.id, { headers, params, body }), `${route.method} ${route.path} ${body}`)
      }
    }
  }
})

it('refuses fields that no contract names, so that nothing can be slipped in', async () => {
  const world = await createInsiders()
  const { app, acme, tokens, ada } = world
  const slipped = [
    'id',
    'role',
    'status',
    'profileId',
    'profile_id',
    'owner',
    'verified',
    'emailVerifiedAt',
    'passwordHash',
    'password_hash',
    'permissions',
    'limits',
    'impersonatedBy',
    'banned',
    'bannedUntil',
    'createdAt',
    'version',
    'inboxSeq',
    'admin',
    'isAdmin',
    'constructor',
    'toString',
  ]
  const before = await snapshot(world, ['idempotencyKeys'])

  for (const route of routesOf(world).filter(({ contract }) => contract.json)) {
    for (const name of slipped.filter((name) => !(name in route.contract.json!.shape))) {
      const body = JSON.stringify({ ...bodyOf(route), [name]: 'owner' })
      const response = await app.fetch(
        requestTo(route, acme.id, {
          body,
          headers: { authorization: `Bearer ${tokens[0]!}`, origin: acme.origin, 'x-foyer-key': acme.key },
          params: { userId: ada.id },
        }),
      )

      expect([response.status, await response.json()], `${route.method} ${route.path} ${name}`).toMatchObject([
        400,
        { fields: { [name]: expect.any(String) } },
      ])
    }
  }

  expect(await snapshot(world, ['idempotencyKeys'])).toEqual(before)
})

const DEEP = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
const BROKEN: [string, string, number][] = [
  ['nothing', '', 400],
  ['half an object', '{', 400],
  ['two objects', '{}{}', 400],
  ['a word', 'undefined', 400],
  ['a comma too many', '{"a":1,}', 400],
  ['single quotes', "{'a':1}", 400],
  ['an array', '[]', 400],
  ['a string', '"x"', 400],
  ['null', 'null', 400],
  ['depth', DEEP, 400],
  ['deep under a field', `{"name":${DEEP}}`, 400],
  ['a polluting key', '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}', 400],
  ['more than 64 KiB', `{"name":"${'x'.repeat(70_000)}"}`, 413],
]

it.each(BROKEN)('refuses a body that is %s', async (_, body, status) => {
  const world = await createInsiders()
  const before = await snapshot(world)

  for (const route of routesOf(world).filter(({ contract }) => contract.json)) {
    const headers = { authorization: `Bearer ${world.tokens[0]!}`, origin: world.acme.origin, 'x-foyer-key': world.acme.key }
    const response = await world.app.fetch(requestTo(route, world.acme.id, { body, headers }))

    expect([response.status, response.headers.get('content-type')], `${route.method} ${route.path}`).toEqual([
      status,
      'application/problem+json',
    ])
  }

  expect(await snapshot(world)).toEqual(before)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

it('refuses wrong, doubled and unknown parameters of the query, and names them', async () => {
  const world = await createInsiders()
  const { app, acme, tokens } = world
  const headers = (path: string) => ({ origin: acme.origin, authorization: `Bearer ${tokens[path.includes('/me/') ? 1 : 0]!}` })
  const long = 'x'.repeat(2000)

  for (const route of routesOf(world).filter(({ contract }) => contract.query)) {
    const path = fill(route.path, { profileId: acme.id })
    const names = Object.keys(route.contract.query!.shape)
    const wrong: Record<string, string[]> = {
      limit: ['0', '101', '-1', 'x', '1e9', '1.5', ''],
      cursor: ['x', 'a.b', long, '.', '%00'],
      sort: ['id', 'name; drop', ''],
      order: ['up'],
      status: ['gone'],
      total: ['maybe'],
      unread: ['perhaps'],
      outcome: ['gone'],
      topics: ['all', ''],
      from: [long],
      search: [long, '%00'],
      tagsAll: ['', long],
      createdFrom: ['yesterday', '2026-02-31'],
      emailVerified: ['perhaps'],
    }
    const probes = [
      ...names.flatMap((name) => (wrong[name] ?? ['']).map((value) => [name, `${name}=${value}`] as const)),
      ...names.map((name) => [name, `${name}=name&${name}=name`] as const),
      ['unheard', 'unheard=of'] as const,
    ]
    for (const [name, query] of probes) {
      const rest = names.includes('topics') && name !== 'topics' ? '&topics=users' : ''
      const response = await app.request(`${path}?${query}${rest}`, { headers: headers(path) })
      const { fields } = (await response.json()) as { fields: object }
      const named = Object.keys(fields).map((field) => field.split('.')[0])
      expect([response.status, named], `${path}?${query.slice(0, 80)}`).toEqual([400, [name]])
    }
  }
})

it('refuses wrong path parts and headers without an error of ours', async () => {
  const world = await createInsiders()
  const { app, acme, tokens, ada } = world
  const ids = [
    'x',
    '1',
    ada.id.toUpperCase().slice(0, 35),
    `${ada.id}x`,
    '%00',
    '%ff',
    '..%2f',
    `${ada.id}%20`,
    '𝟙',
    "'",
    '019aa1fc-0000-4001-8001-00000000dead',
    'x'.repeat(3000),
  ]

  for (const route of routesOf(world).filter(({ path }) => path.includes(':userId') || path.includes(':notificationId'))) {
    for (const id of ids) {
      const token = tokens[route.path.includes('/me/') ? 1 : 0]!
      const request = requestTo(route, acme.id, {
        headers: { authorization: `Bearer ${token}`, origin: acme.origin },
        params: { userId: id, notificationId: id },
      })
      const { status } = await app.fetch(request)
      expect([400, 404], `${route.method} ${route.path} ${id.slice(0, 40)}`).toContain(status)
    }
  }
  for (const version of ['', '3', '"x"', 'W/"1"', '*', '"1", "2"', '"99999999999"']) {
    const response = await app.request(`/v1/profiles/${acme.id}/users/${ada.id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${tokens[0]!}`, origin: acme.origin, 'content-type': 'application/json', 'if-match': version },
      body: '{"name":"X"}',
    })
    expect([response.status, await response.json()]).toMatchObject([400, { fields: { 'if-match': expect.any(String) } }])
  }
})

it.each(['%00', 'a%00b', '%F0%9D%9F%99', 'x'.repeat(61), "'", '%20'])('knows no profile by an id written like %s', async (id) => {
  const { app } = await createTestApp()

  const response = await app.request(`/v1/profiles/${id}/users`)

  expect(await response.json()).toMatchObject({ status: 404, code: 'profile_not_found' })
})

it('keeps naughty strings as they are, or refuses them', async () => {
  const { as } = await createTestApp()
  const owner = await as('owner')
  const naughty = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '${7*7}',
    '{{7*7}}',
    '=1+1',
    '../../etc/passwd',
    'Ṱ̺̺̕o͞ ̷',
    '田中さん',
    '🧑‍🚀🏳️‍🌈',
    'ﷺ',
    '\u202eevil',
    'null',
    'undefined',
    'NaN',
    '%s%n',
    "Robert'); DROP TABLE users;--",
    'İstanbul',
    'ß',
    '\u00a0x\u00a0y',
  ]

  await defineFields(owner, 'note')

  for (const [n, name] of naughty.entries()) {
    const made = await owner.users.create({
      email: `n${String(n)}@example.com`,
      name,
      externalId: name,
      tags: [{ key: name.slice(0, 90), value: name }],
      fields: { note: name },
    })
    const read = await owner.users.get(made.id)

    expect([read.name, read.externalId, read.fields]).toEqual([name.trim(), name.trim(), { note: name.trim() }])
    expect((await owner.users.list({ tagsAll: [read.tags[0]!.key] })).items.map(({ id }) => id)).toContain(made.id)
  }
})
