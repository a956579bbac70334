import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { anyOrigin } from '../http/cors.js'
import type { Env } from '../http/env.js'
import { securityHeaders } from '../http/security-headers.js'
import { AppError } from '../core/errors.js'

interface EmbedFile {
  body: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  type: string
  etag: string
}

/** The built widget files, read once. */
export interface EmbedFiles {
  version: string
  files: ReadonlyMap<string, EmbedFile>
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Reads what the components' build left in `folder`. Throws where it has not been built. */
export function readEmbedFiles(folder: string): EmbedFiles {
  const files = new Map<string, EmbedFile>()
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)]
    if (type === undefined) continue
    const body = new Uint8Array(readFileSync(join(folder, name)))
    files.set(name, {
      body,
      gzip: new Uint8Array(gzipSync(body, { level: 9 })),
      type,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    })
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string }
  return { version: manifest.version, files }
}

/** A chunk whose name changes with its content: what names it has named this very one. */
const HASHED = /\.[\w-]{8}\.js$/
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Serves the widgets to any page: under `/embed/1/` as they are now, asked for anew each time so that a page never mixes two builds; under their exact version for ever. */
export function embed({ version, files }: EmbedFiles): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(securityHeaders('cross-origin'), anyOrigin)
  const versions = ['1', version]

  routes.get('/:version/:file', (c) => {
    const [asked, name] = [c.req.param('version'), c.req.param('file')]
    const file = files.get(name)
    if (!file || !versions.includes(asked)) throw new AppError(404, 'file_not_found', 'No such file.')
    const lasts = asked === version || HASHED.test(name)
    const headers = { etag: file.etag, 'cache-control': lasts ? FOR_EVER : 'public, no-cache', vary: 'Accept-Encoding' }
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
    const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    return c.body(zipped ? file.gzip : file.body, 200, {
      ...headers,
      'content-type': file.type,
      ...(zipped && { 'content-encoding': 'gzip' }),
    })
  })
  return routes
}
