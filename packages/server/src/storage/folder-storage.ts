import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newSecret } from '../core/opaque.js'
import type { Storage } from './storage.js'

/** No name leads out of the folder. */
const NAME = /^[a-z]+\/[A-Za-z0-9-]{1,60}\/[\w-]{1,60}\.[a-z0-9]{1,5}$/

/** Files in a folder of this machine, readable by its owner alone: for one process. */
export function createFolderStorage(folder: string): Storage {
  const placeOf = (name: string) => {
    if (!NAME.test(name)) throw new Error(`A file cannot be named ${name}.`)
    return join(folder, name)
  }
  return {
    async write(name, bytes) {
      const place = placeOf(name)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const draft = `${place}.${newSecret().slice(0, 8)}`
      const file = await open(draft, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, place)
    },
    read: (name) =>
      readFile(placeOf(name)).then(
        (bytes) => new Uint8Array(bytes),
        (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
          throw error
        },
      ),
    remove: (name) => rm(placeOf(name), { force: true }),
  }
}
