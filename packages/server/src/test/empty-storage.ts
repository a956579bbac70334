import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { isPostgres } from '../db/engine.js'
import type { Store } from '../db/store.js'
import { createDatabaseStorage } from '../storage/database-storage.js'
import { createFolderStorage } from '../storage/folder-storage.js'
import type { Storage } from '../storage/storage.js'

/** Storage as a server has it by default: a folder beside SQLite, the database with PostgreSQL. */
export async function emptyStorage(store: Store): Promise<Storage> {
  if (isPostgres(store.reader)) return createDatabaseStorage(store)
  const folder = await mkdtemp(join(tmpdir(), 'foyer-files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return createFolderStorage(folder)
}
