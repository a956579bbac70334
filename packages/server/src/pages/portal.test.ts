import { PLAIN_LOOK } from '@foyer/shared'
import { expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER } from '../test/create-test-app.js'
import { picture } from '../test/pictures.js'

async function createTestPortal() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const open = (path: string) => world.app.request(`${URL_OF_SERVER}${path}`)
  return { ...world, owner, open }
}

it('shows a profile by its name and its picture, at three addresses', async () => {
  const { acme, owner, open } = await createTestPortal()
  const { logo } = await owner.profile.logo.replace(await picture())

  for (const screen of ['sign-up', 'sign-in', 'account']) {
    const answer = await open(`/p/acme/${screen}`)
    const text = await answer.text()

    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(text).toContain('<title>Acme</title>')
    expect(text).toContain(`<foyer-portal profile-id="${acme.id}" name="Acme" logo="${logo}"></foyer-portal>`)
    expect(text).toContain('<link rel="stylesheet" href="/p/acme/look.css" />')
  }
  const short = await open('/p/acme')
  expect([short.status, short.headers.get('location')]).toEqual([302, '/p/acme/sign-in'])
})

it('takes every name for words', async () => {
  const { owner, open } = await createTestPortal()
  const name = `"><script src=x></script>' & <b>`

  await owner.profile.edit(await owner.profile.get(), { name })
  const text = await (await open('/p/acme/sign-in')).text()

  expect(text).toContain('name="&quot;&gt;&lt;script src=x&gt;&lt;/script&gt;&#39; &amp; &lt;b&gt;"')
  expect(text.match(/<script/g)).toHaveLength(1)
})

it('answers byte for byte alike for a name that nobody has, that is no name, and for the operators', async () => {
  const { open } = await createTestPortal()
  const tell = async (path: string) => {
    const answer = await open(path)
    const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
    return { status: answer.status, headers, text: await answer.text() }
  }

  const absent = await tell('/p/nobody/sign-in')

  expect([absent.status, absent.text.includes('There is no such page.')]).toEqual([404, true])
  for (const path of [
    '/p/operators/sign-in',
    '/p/operators',
    '/p/nobody',
    '/p/ACME/sign-in',
    '/p/%00/sign-in',
    "/p/'%20or%201=1/account",
    `/p/${'x'.repeat(5000)}`,
    '/p/%ff/account',
    '/p/nobody/a/b/c',
    '/p',
  ]) {
    expect(await tell(path)).toEqual(absent)
  }
  expect((await open('/p/acme/elsewhere')).status).toBe(404)
  expect((await open('/p/nobody/look.css')).status).toBe(404)
})

it('gives the seeds of the look as a style of its own', async () => {
  const { owner, open } = await createTestPortal()
  const css = async () => (await open('/p/acme/look.css')).text()
  const plain = await css()

  const look = { accent: '#0b5d3b', neutral: '#8a7d68', radius: 2, font: 'serif', density: 'roomy', scheme: 'dark' } as const
  await owner.profile.edit(await owner.profile.get(), { look })

  expect(plain).toContain(`--foyer-accent: ${PLAIN_LOOK.accent};`)
  expect(plain).not.toContain('--foyer-font')
  expect(await css()).toMatch(
    /^:root \{\n {2}--foyer-accent: #0b5d3b;\n {2}--foyer-neutral: #8a7d68;\n {2}--foyer-radius: 2px;\n {2}--foyer-density: 1.15;\n {2}--foyer-font: Charter, .*;\n {2}color-scheme: dark;\n\}\n$/,
  )
  expect((await open('/p/acme/look.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
})

const sessionIn = ({ cookies }: { cookies: Map<string, string> }) => [...cookies.keys()].find((name) => !name.includes('device'))

it('keeps the session of a framed page apart, in the framing page’s own partition', async () => {
  const { browse, acme, codeFor } = await createTestPortal()
  const page = browse(acme, URL_OF_SERVER)
  const framed = browse(acme, URL_OF_SERVER, { 'x-foyer-framed': '1' })

  await page.join({ email: 'ada@example.com' }, codeFor)
  await framed.signIn('ada@example.com')

  const name = sessionIn(page)!
  expect([...framed.cookies.keys()].every((other) => other.endsWith('-framed'))).toBe(true)
  expect(sessionIn(framed)).toBe(`${name}-framed`)
  const setOf = ({ setCookies }: typeof page, name: string) => setCookies.findLast((cookie) => cookie.startsWith(`${name}=`))
  expect(setOf(page, name)).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
  expect(setOf(framed, `${name}-framed`)).toMatch(/; HttpOnly; Secure; SameSite=None; Partitioned$/)
  expect(await framed.refresh()).toMatchObject({ state: 'signed_in' })
  await framed.auth.signOut()
  expect(setOf(framed, `${name}-framed`)).toMatch(/Max-Age=0.*Partitioned/)
  expect(await page.refresh()).toMatchObject({ state: 'signed_in' })
})
