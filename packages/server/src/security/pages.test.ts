import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { fill } from '../test/routes.js'

/** Every address that answers with a page, and who may frame it. */
const PAGES: Record<string, string> = {
  '/console': "'none'",
  '/console/mail': "'none'",
  '/p': "'none'",
  '/p/acme/sign-up': 'https://acme.example',
  '/p/acme/sign-in': 'https://acme.example',
  '/p/acme/account': 'https://acme.example',
  '/p/acme/nowhere': 'https://acme.example',
  '/p/acme/account/deeper': "'none'",
  '/p/open-house/account': "'none'",
  '/p/mail': "'none'",
  '/p/nobody': "'none'",
  '/p/nobody/mail': "'none'",
  '/p/nobody/account': "'none'",
  '/p/operators/account': "'none'",
  '/reference': "'none'",
}

/** What the sentences of a policy say, by their first words. */
const policyOf = ({ headers }: Response) =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split(/;\s*/).map((part) => [part.split(' ')[0]!, part.split(' ').slice(1).join(' ')]),
  )

async function createTestSite() {
  const world = await createTestApp()
  const owner = await world.as('owner', await world.tenant('Open House', 'https://house.example'))
  await owner.profile.edit(await owner.profile.get(), { origins: [] })
  const open = (path: string) => world.app.request(`http://test${path}`)
  return { ...world, open }
}

it.each(Object.entries(PAGES))('keeps the page %s to our own origin, whole, framed by %s', async (path, framers) => {
  const { open } = await createTestSite()

  const answer = await open(path)

  const { headers } = answer
  expect(headers.get('content-type')).toMatch(/^text\/html/)
  expect(policyOf(answer)).toEqual({
    'default-src': "'none'",
    'script-src': path === '/reference' ? "'none'" : "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': path === '/reference' ? "'none'" : "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': framers,
    'require-trusted-types-for': "'script'",
    'trusted-types': "lit-html 'allow-duplicates'",
  })
  expect(Object.fromEntries(headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  })
})

it('holds nothing inline, and brings nothing from elsewhere', async () => {
  const { open } = await createTestSite()

  for (const path of Object.keys(PAGES)) {
    const text = await (await open(path)).text()
    expect([path, / style=|<style| on\w+=|javascript:|<script(?![^>]* src="\/)/i.exec(text)?.[0]]).toEqual([path, undefined])
    const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address!)
    expect([path, addresses.filter((address) => !/^(?:\/(?!\/)|#|data:,)/.test(address))]).toEqual([path, []])
  }
})

it('finds no page that the table does not name', async () => {
  const { app, open } = await createTestSite()
  const paths = app.routes.map(({ path }) => fill(path.replace(/\/\*$/, '/mail'), { slug: 'nobody', screen: 'account' }))

  const pages = new Set<string>()
  for (const path of new Set(paths)) {
    const answer = await open(path)
    await answer.body?.cancel()
    if (answer.headers.get('content-type')?.startsWith('text/html')) pages.add(path)
  }

  expect([...pages].filter((path) => !(path in PAGES))).toEqual([])
  expect(pages.size).toBeGreaterThan(5)
})
