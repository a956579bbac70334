import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))

/** Builds the gallery into a folder of its own, and serves it at a free port until the tests are over. */
export default async function serve(): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'foyer-gallery-'))
  await build({ configFile, build: { outDir, emptyOutDir: false } })
  const server = await preview({ configFile, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  process.env['GALLERY'] = server.resolvedUrls!.local[0]
  return async () => {
    await server.close()
    await rm(outDir, { recursive: true })
  }
}
