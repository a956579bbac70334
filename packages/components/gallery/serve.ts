import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))

/** Builds the gallery and serves it at a free port until the tests are over. */
export default async function serve(): Promise<() => Promise<void>> {
  await build({ configFile })
  const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 0 } })
  process.env['GALLERY'] = server.resolvedUrls!.local[0]
  return () => server.close()
}
