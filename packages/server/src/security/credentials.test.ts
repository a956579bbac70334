import { generateKeyPairSync, createHmac, createSign } from 'node:crypto'
import { exportSPKI, SignJWT } from 'jose'
import { createClient } from '@foyer/shared/client'
import { expect, it } from 'vitest'
import { newId } from '../core/id.js'
import { createTestApp, URL_OF_SERVER, type TestApp, type Tenant } from '../test/create-test-app.js'
import { makeProfileToken, makeUser } from '../test/make.js'
import { OPENED } from '../test/opened-routes.js'
import { requestTo, routesOf } from '../test/routes.js'

const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** An end user's token on acme's page, with the world it lives in. */
async function createSignedIn() {
  const world = await createTestApp()
  const page = world.browse()
  await page.join({ email: 'ada@example.com' }, world.codeFor)
  return { ...world, page, token: page.token()! }
}

const ask = ({ app }: Pick<TestApp, 'app'>, { id, origin }: Tenant, token: string, headers: Record<string, string> = {}) =>
  app.request(`/v1/profiles/${id}/me`, { headers: { origin, authorization: `Bearer ${token}`, ...headers } })

it('accepts a token as it was written', async () => {
  const world = await createSignedIn()

  expect((await ask(world, world.acme, world.token)).status).toBe(200)
})

it('accepts no forged token', { timeout: 60_000 }, async () => {
  const world = await createSignedIn()
  const [head = '', body = '', tag = ''] = world.token.split('.')
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
  const forgeries = [
    ...unsigned(header, body, tag),
    ...(await signedByOthers(world, header, claims)),
    ...(await bentHeaders(world, header, claims)),
  ]

  const accepted = []
  for (const forgery of forgeries) if ((await ask(world, world.acme, forgery)).status !== 401) accepted.push(forgery)

  expect(forgeries.length).toBeGreaterThan(500)
  expect(accepted).toEqual([])
})

/** Without a signature, or with one that is cut, padded, flipped. */
function unsigned(header: Record<string, unknown>, body: string, tag: string): string[] {
  const algorithms = [
    'none',
    'None',
    'NONE',
    'nOnE',
    'noNe',
    'HS256',
    'HS512',
    'RS256',
    'ES256',
    'ES256K',
    'PS256',
    'Ed25519',
    'EdDSA',
    '',
    null,
    0,
    [],
    {},
  ]
  const flip = (text: string) =>
    ['A', 'B', '-']
      .flatMap((other) => Array.from(text, (_, n) => `${text.slice(0, n)}${other}${text.slice(n + 1)}`))
      .filter((bent) => bent !== text)
  return [
    ...algorithms.flatMap((alg) =>
      ['', tag, 'AA']
        .map((end) => `${encode({ ...header, alg })}.${body}.${end}`)
        .filter((token) => token !== `${encode(header)}.${body}.${tag}`),
    ),
    ...flip(tag).map((end) => `${encode(header)}.${body}.${end}`),
    ...flip(body).map((bent) => `${encode(header)}.${bent}.${tag}`),
  ]
}

/** Signed by a key of the forger, or by ours taken for another kind of key. */
async function signedByOthers({ parts }: TestApp, header: Record<string, unknown>, claims: Record<string, unknown>): Promise<string[]> {
  const { publicKey } = await parts.signing.current('access')
  const pem = await exportSPKI(publicKey)
  const jwks = await parts.signing.published()
  const secrets = [
    pem,
    pem.trim(),
    `${pem}\n`,
    ` ${pem}`,
    `\t${pem}`,
    ...jwks.flatMap((jwk) => [JSON.stringify(jwk), jwk.x!]),
    '',
    'secret',
  ]
  const hmacs = ['HS256', 'HS384', 'HS512'].flatMap((alg) =>
    secrets.map((secret) => {
      const signing = `${encode({ ...header, alg })}.${encode(claims)}`
      return `${signing}.${createHmac(`sha${alg.slice(2)}`, secret)
        .update(signing)
        .digest('base64url')}`
    }),
  )
  const own = generateKeyPairSync('ed25519')
  const bent = [
    {},
    { jwk: own.publicKey.export({ format: 'jwk' }) },
    { kid: 'unknown' },
    { kid: '../../dev/null' },
    { kid: "' or 1=1 --" },
    { kid: '' },
  ]
  const foreign = await Promise.all(
    bent.map((more) => new SignJWT(claims).setProtectedHeader({ ...header, alg: 'EdDSA', ...more }).sign(own.privateKey)),
  )
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const signing = `${encode({ ...header, alg: 'RS256' })}.${encode(claims)}`
  return [...hmacs, ...foreign, `${signing}.${createSign('sha256').update(signing).sign(rsa.privateKey, 'base64url')}`]
}

/** Rightly signed by us, but saying something that we never say. */
async function bentHeaders(world: TestApp, header: Record<string, unknown>, claims: Record<string, unknown>): Promise<string[]> {
  const { parts, acme } = world
  const { privateKey } = await parts.signing.current('access')
  const somebody = await makeUser(world, acme, 'active')
  const other = await parts.signing.current('profile')
  const sign = (head: object, body: object) =>
    new SignJWT(body as Record<string, unknown>).setProtectedHeader({ ...header, ...head } as { alg: string }).sign(privateKey)
  const now = Number(claims.iat)
  const heads = [
    { jku: 'https://evil.example/keys' },
    { x5u: 'https://evil.example/cert' },
    { x5c: ['MII'] },
    { jwk: { kty: 'OKP' } },
    { zip: 'DEF' },
    { enc: 'A256GCM' },
    { typ: 'JWT' },
    { typ: 'profile+jwt' },
    { typ: 'AT+JWT' },
    { typ: undefined },
    { kid: undefined },
    { kid: other.id },
  ]
  const bodies = [
    { exp: now - 31 },
    { exp: now + 301 },
    { exp: now + 86_400 },
    { exp: undefined },
    { nbf: now + 31 },
    { nbf: undefined },
    { iat: undefined },
    { sub: undefined },
    { sub: newId(parts.now()) },
    { sub: somebody.id },
    { jti: undefined },
    { sid: undefined },
    { sid: newId(parts.now()) },
    { profile: 'operators' },
    { profile: undefined },
    { azp: 'https://evil.example' },
    { azp: undefined },
    { aud: 'https://other.example' },
    { aud: undefined },
    { iss: 'https://other.example' },
    { iss: `${URL_OF_SERVER}/v1/profiles/${acme.id}/` },
    { iss: undefined },
  ]
  const good = await sign({}, claims)
  const [head = '', body = '', tag = ''] = good.split('.')
  const byTheOtherKey = await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'EdDSA', kid: other.id }).sign(other.privateKey)
  const spellings = [
    `${good}=`,
    `${head}.${body}.${tag}==`,
    `${head}.${body}..${tag}`,
    `${good}.`,
    `.${good}`,
    `${head}.${body}`,
    head,
    '',
    '..',
    `${head}\n.${body}.${tag}`,
  ]
  const [bentHead, bentBody] = [heads, bodies].map((list) => list.map((change) => change as object))
  return [
    ...(await Promise.all(bentHead!.map((change) => sign(change, claims)))),
    ...(await Promise.all(bentBody!.map((change) => sign({}, { ...claims, ...change })))),
    byTheOtherKey,
    ...respelled(good),
    ...spellings.filter((token) => token !== '' && !/[\n]/.test(token)),
    Buffer.from(JSON.stringify({ protected: head, payload: body, signature: tag })).toString('base64url'),
  ]
}

/** Other spellings of the same bytes: the last of 86 characters carries two bits of the signature, and four that say nothing. */
function respelled(token: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = alphabet.indexOf(token.at(-1)!)
  return Array.from({ length: 15 }, (_, n) => `${token.slice(0, -1)}${alphabet[last + n + 1]!}`)
}

it('answers 401 to a header that is no bearer token, and never an error of ours', async () => {
  const world = await createSignedIn()
  const { app, acme, token } = world
  const headers = [
    '',
    'Bearer',
    'Bearer ',
    `bearer ${token}x`,
    `Basic ${encode('a:b')}`,
    `Bearer ${token} ${token}`,
    `Bearer ${token},Bearer ${token}`,
    `Token ${token}`,
    `Bearer ${'A'.repeat(100_000)}`,
    `Bearer ${'.'.repeat(9000)}`,
    'Bearer \u00ff\u00fe',
  ]

  for (const authorization of headers) {
    const response = await app.request(`/v1/profiles/${acme.id}/me`, { headers: { origin: acme.origin, authorization } })
    expect([response.status, response.headers.get('content-type')]).toEqual([401, 'application/problem+json'])
  }
})

it('refuses a token in another profile, from another page, and once its time is over', async () => {
  const world = await createSignedIn()
  const { acme, globex, clock, token } = world

  expect((await ask(world, globex, token)).status).toBe(401)
  expect((await ask(world, acme, token, { origin: globex.origin })).status).toBe(401)
  clock.move(300 + 29)
  expect((await ask(world, acme, token)).status).toBe(200)
  clock.move(2)
  expect((await ask(world, acme, token)).status).toBe(401)
})

/** A session that a host’s backend mints with its token, for the page of the tenant. */
async function openHostSession({ app }: TestApp, { id, origin }: Tenant, token: string): Promise<string> {
  const backend = createClient({ baseUrl: URL_OF_SERVER, profileId: id, fetch: app.fetch, token: () => token })
  return (await backend.embedSessions.create({ actor: { id: '7', name: 'Grace' }, permissions: ['users:read'], origin })).accessToken
}

it('opens each route to the credentials it is for, and to no other', async () => {
  const world = await createSignedIn()
  const { app, acme, as, token } = world
  const profileToken = await makeProfileToken(world, acme)
  const credentials: Record<string, string | undefined> = {
    stranger: undefined,
    user: token,
    viewer: (await as('viewer')).token,
    owner: (await as('owner')).token,
    token: profileToken,
    anonymous: (await (await as('owner')).anonymousUser.create()).token,
    person: await openHostSession(world, acme, profileToken),
  }
  const opened: Record<string, string[]> = {}

  for (const route of routesOf(world).filter(({ path }) => path.startsWith('/v1/profiles/') && !path.includes('/auth/'))) {
    const names = []
    for (const [name, credential] of Object.entries(credentials)) {
      const headers: Record<string, string> = { ...(credential && { authorization: `Bearer ${credential}` }), origin: acme.origin }
      const request = requestTo(route, acme.id, { headers })
      if (name === 'token') request.headers.delete('origin')
      const response = await app.fetch(request)
      await response.body?.cancel()
      if (![401, 403].includes(response.status)) names.push(name)
    }
    opened[`${route.method} ${route.path.replace('/v1/profiles/:profileId', '')}`] = names
  }

  expect(opened).toEqual(OPENED)
})
