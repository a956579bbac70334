import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (text: string) => ({ body: bytes(text), gzip: new Uint8Array(0), type: 'text/javascript; charset=utf-8', etag: `"${text}"` })

const embedFiles = {
  version: '1.4.2',
  files: new Map([
    ['foyer.js', file('loader')],
    ['profile-switcher.js', file('widget')],
    ['start.AbCd_123.js', file('chunk')],
  ]),
}

it('serves a version for ever, and what is evergreen as it is now', async () => {
  const { app } = await createTestApp({ embedFiles })
  const caching = async (path: string) => (await app.request(`/embed/${path}`)).headers.get('cache-control')

  expect(await caching('1.4.2/foyer.js')).toBe('public, max-age=31536000, immutable')
  expect(await caching('1/start.AbCd_123.js')).toBe('public, max-age=31536000, immutable')
  expect(await caching('1/foyer.js')).toBe('public, no-cache')
  expect(await caching('1/profile-switcher.js')).toBe('public, no-cache')
  expect((await app.request('/embed/1.4.1/foyer.js')).status).toBe(404)
})

it('sends nothing that the browser has', async () => {
  const { app } = await createTestApp({ embedFiles })

  const response = await app.request('/embed/1/foyer.js', { headers: { 'if-none-match': '"loader"' } })

  expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', '"loader"'])
})

it('serves the built widgets whole, packed for whoever unpacks', async () => {
  const text = 'export const widget = 1\n'.repeat(100)
  const packed = { ...file(text), etag: '"packed"', gzip: new Uint8Array(gzipSync(bytes(text))) }
  const { app } = await createTestApp({ embedFiles: { version: '1.4.2', files: new Map([['foyer.js', packed]]) } })

  const plain = await app.request('/embed/1/foyer.js')
  const zipped = await app.request('/embed/1/foyer.js', { headers: { 'accept-encoding': 'br, gzip' } })

  expect(await plain.text()).toBe(text)
  expect([zipped.headers.get('content-encoding'), zipped.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding'])
  expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(text)
})
