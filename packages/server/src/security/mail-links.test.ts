import { expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER } from '../test/create-test-app.js'
import { makeUser } from '../test/make.js'

const FORGED = [
  'evil.example',
  'evil.example:80',
  'test.evil.example',
  'evil.example/path',
  'localhost@evil.example',
  '127.0.0.1.evil.example',
]
const NAMES = [
  'host',
  'x-forwarded-host',
  'x-forwarded-server',
  'x-original-host',
  'x-host',
  'forwarded',
  'x-original-url',
  'x-rewrite-url',
  'x-forwarded-proto',
  'x-forwarded-prefix',
  'referer',
]

it('names no host in a mail that a request brought along', { timeout: 60_000 }, async () => {
  const world = await createTestApp()
  const { app, acme, as, mails } = world
  const { token } = await as('owner')
  const variants = NAMES.flatMap((name) =>
    FORGED.map(
      (host) =>
        [
          name,
          name === 'forwarded' ? `host=${host};proto=https` : name === 'referer' || name.includes('url') ? `https://${host}/` : host,
        ] as const,
    ),
  )

  const known = await Promise.all(variants.map(async () => (await makeUser(world, acme, 'active')).id))
  for (const [n, [name, value]] of variants.entries()) {
    const headers = { 'content-type': 'application/json', [name]: value }
    const member = { ...headers, origin: acme.origin, authorization: `Bearer ${token!}` }
    const page = { ...headers, origin: acme.origin, 'x-foyer': '1', 'x-foyer-key': acme.key }
    const invited = await app.request(`/v1/profiles/${acme.id}/users`, {
      method: 'POST',
      headers: member,
      body: JSON.stringify({ email: `i${String(n)}@example.com`, name: 'Ada' }),
    })
    const asked = await app.request(`http://evil.example/v1/profiles/${acme.id}/auth/sign-up`, {
      method: 'POST',
      headers: page,
      body: JSON.stringify({ email: `s${String(n)}@example.com`, name: 'Ada', password: 'correct horse battery' }),
    })
    const reset = await app.request(`http://evil.example/v1/profiles/${acme.id}/users/${known[n]!}/password`, {
      method: 'POST',
      headers: member,
      body: JSON.stringify({ way: 'link' }),
    })
    expect([invited.status, asked.status, reset.status]).toEqual([201, 200, 200])
  }
  for (let sent = -1; sent !== (await mails()).length;) sent = (await mails()).length

  const all = await mails()
  expect(all).toHaveLength(variants.length * 3)
  expect(all.filter(({ text }) => text.includes(`\n${URL_OF_SERVER}/p/`))).toHaveLength(variants.length)
  expect(all.filter(({ subject, text }) => `${subject}${text}`.includes('evil'))).toEqual([])
})
