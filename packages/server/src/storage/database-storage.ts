import type { Store } from '../db/store.js'
import type { Storage } from './storage.js'

/** Files in the database: for many processes that share nothing else. */
export const createDatabaseStorage = ({ reader, writer }: Store): Storage => ({
  async write(name, bytes) {
    await writer.insertInto('fileContents').values({ name, bytes }).execute()
  },
  async read(name) {
    const row = await reader.selectFrom('fileContents').select('bytes').where('name', '=', name).executeTakeFirst()
    return row && new Uint8Array(row.bytes)
  },
  async remove(name) {
    await writer.deleteFrom('fileContents').where('name', '=', name).execute()
  },
})
