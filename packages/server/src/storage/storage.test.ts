import { readdir } from 'node:fs/promises'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { createDatabaseStorage } from './database-storage.js'
import { createFolderStorage } from './folder-storage.js'

const NAME = 'avatars/019aa1fc-0000-7001-8001-000000000001/abcdefghijklmnopqrstuv.webp'
const bytes = new Uint8Array([0, 255, 13, 10])

async function createFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-storage-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const kinds = {
  folder: async () => createFolderStorage(join(await createFolder(), 'files')),
  database: async () => createDatabaseStorage((await createTestApp()).store),
}

it.each(Object.entries(kinds))('keeps, tells and forgets a file: %s', async (_, create) => {
  const storage = await create()

  const before = await storage.read(NAME)
  await storage.write(NAME, bytes)
  const kept = await storage.read(NAME)
  await storage.remove(NAME)
  await storage.remove(NAME)

  expect([before, kept, await storage.read(NAME)]).toEqual([undefined, bytes, undefined])
})

it('writes files for their owner’s eyes, whole or not at all', async () => {
  const folder = await createFolder()
  const storage = createFolderStorage(folder)

  await storage.write(NAME, bytes)

  expect((await stat(join(folder, NAME))).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, NAME, '..'))).toEqual(['abcdefghijklmnopqrstuv.webp'])
})

it.each([
  '../secret.txt',
  'avatars/../../x.webp',
  '/etc/passwd',
  'avatars/a/..',
  'avatars/a/x',
  'avatars\\a\\x.webp',
  'avatars/a/x.webp\0',
])('takes no name that could lead elsewhere: %s', async (name) => {
  const storage = createFolderStorage(await createFolder())

  await expect((async () => storage.write(name, bytes))()).rejects.toThrow('cannot be named')
  await expect((async () => storage.read(name))()).rejects.toThrow('cannot be named')
  await expect((async () => storage.remove(name))()).rejects.toThrow('cannot be named')
})
