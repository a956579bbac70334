import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'

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
  const { app, acme, as, mails } = await createTestApp()
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
    expect([invited.status, asked.status]).toEqual([201, 200])
  }
  for (let sent = -1; sent !== (await mails()).length;) sent = (await mails()).length

  const all = await mails()
  expect(all).toHaveLength(variants.length * 2)
  expect(all.filter(({ subject, text }) => `${subject}${text}`.includes('evil'))).toEqual([])
})
