import { expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER, type TestApp } from '../test/create-test-app.js'
import { routesOf } from '../test/routes.js'

const read = async ({ app }: TestApp) => (await app.request(`${URL_OF_SERVER}/reference`)).text()

it('tells of every route, with all that it takes', async () => {
  const world = await createTestApp()

  const text = await read(world)

  const routes = routesOf(world)
  for (const { method, path, contract } of routes) {
    const template = path.replace(/:(\w+)/g, '{$1}').replace(/(.)\/$/, '$1')
    const from = text.indexOf(`<b>${method}</b> <code>${template}</code>`)
    const article = text.slice(from, text.indexOf('</article>', from))
    expect([method, template, from > 0]).toEqual([method, template, true])
    for (const part of [contract.header, contract.query, contract.json]) {
      for (const name of Object.keys(part?.shape ?? {}))
        expect([template, article.includes(`<code>${name}</code>`)]).toEqual([template, true])
    }
    for (const type of contract.file ?? []) expect(article).toContain(type)
  }
  expect(text.split('<article').length - 1).toBe(routes.length)
})

it('says what a value must keep to', async () => {
  const text = await read(await createTestApp())

  for (const said of [
    '<code>look.radius</code>',
    '0 to 12',
    '&quot;serif&quot;',
    'at most 2000 characters',
    '<code>tags[].key</code>',
    'default ',
  ]) {
    expect([said, text.includes(said)]).toEqual([said, true])
  }
})

it('leads somewhere by each of its links, by one name each', async () => {
  const text = await read(await createTestApp())

  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
  const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)

  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter((link) => !ids.includes(link))).toEqual([])
  expect(links.length).toBeGreaterThan(ids.length)
})

it('gives a line for the terminal that names the address and what each call needs', async () => {
  const text = await read(await createTestApp())

  expect(text).toContain(
    `curl -X PATCH -H &quot;Authorization: Bearer $TOKEN&quot; -H &#39;If-Match: &quot;1&quot;&#39; -H &#39;Content-Type: application/json&#39; -d &#39;{…}&#39; &#39;${URL_OF_SERVER}/v1/profiles/{profileId}/users/{userId}&#39;`,
  )
  expect(text).toContain('--data-binary @FILE')
})
