import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Serves the static example from a site that is not Foyer's, as any web server would, under the whole policy of a careful host. */
const port = Number(process.env.FOYER_EXAMPLES_PORT ?? 8788)
const foyer = process.env.FOYER_URL ?? `http://localhost:${process.env.FOYER_PORT ?? '8787'}`
const root = fileURLToPath(new URL('static-page/', import.meta.url))
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const policy = [
  "default-src 'none'",
  `script-src 'self' ${foyer}`,
  "style-src 'self'",
  `connect-src 'self' ${foyer}`,
  "img-src 'self' data:",
  `frame-src ${foyer}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ')

const server = createServer(async (request, response) => {
  const name = /^\/([a-z-]+\.(?:html|css|svg))?(?:\?|$)/.exec(request.url ?? '')
  const file = name && (name[1] ?? 'index.html')
  const body = file && (await readFile(join(root, file)).catch(() => null))
  if (!body) return response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n')

  const isPage = extname(file) === '.html'
  response.writeHead(200, {
    'content-type': types[extname(file)],
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  })
  response.end(isPage ? body.toString().replaceAll('http://localhost:8787', foyer) : body)
})

server.on('error', ({ code }) => {
  console.error(
    code === 'EADDRINUSE' ? `FOYER_EXAMPLES_PORT: port ${String(port)} is taken.` : `The example pages cannot be served: ${code}.`,
  )
  process.exit(1)
})
server.listen(port, '127.0.0.1')
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
