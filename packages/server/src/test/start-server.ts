import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readConfig } from '../config.js'
import { serve } from '../main.js'
import { newServerSecret } from '../secret.js'
import { emptyDatabase } from './empty-database.js'

const url = 'http://localhost:8787'

/** The server itself on a port of its own, for what only shows on a socket. `headers` are those of its own page. */
export async function startServer(changes: Parameters<typeof readConfig>[0] = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-server-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'manifest.json'), '{"version":"1.0.0","files":[]}')
  const server = await serve(
    readConfig({
      FOYER_SECRET: newServerSecret(),
      FOYER_URL: url,
      FOYER_PORT: '0',
      DATABASE_URL: await emptyDatabase(),
      FOYER_LOG_LEVEL: 'silent',
      FOYER_EMBED_DIR: folder,
      ...changes,
    }),
  )
  onTestFinished(() => server.stop())
  return {
    ...server,
    address: `http://127.0.0.1:${String(server.port)}`,
    headers: { 'content-type': 'application/json', 'x-foyer': '1', origin: url },
    db: server.parts.store.reader,
  }
}
