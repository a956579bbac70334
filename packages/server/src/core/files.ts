import type { Context, Writing } from './context.js'
import { newSecret } from './opaque.js'

/** Seconds until a file goes that was written and never kept, as when the server died in between. */
const GRACE = 3600

/** As many files a sweep takes away at once. */
const BATCH = 100

/** Writes a file under a new name that nobody can guess. It stays only if a transaction keeps it. */
export async function writeFile(
  ctx: Context,
  area: string,
  { bytes, extension }: { bytes: Uint8Array; extension: string },
): Promise<string> {
  const { writer, profileId, storage, now } = ctx
  const name = `${area}/${profileId}/${newSecret().slice(0, 22)}.${extension}`
  const goesAt = new Date(now().getTime() + GRACE * 1000).toISOString()
  await writer.insertInto('files').values({ profileId, name, createdAt: now().toISOString(), goesAt }).execute()
  await storage.write(name, bytes)
  return name
}

/** Lets a file stay, in the transaction that refers to it. */
export async function keepFile({ db, profileId }: Writing, name: string): Promise<void> {
  await db.updateTable('files').set({ goesAt: null }).where('profileId', '=', profileId).where('name', '=', name).execute()
}

/** Gives a file up, in the transaction that refers to it no more. */
export async function dropFile({ db, profileId, now }: Writing, name: string): Promise<void> {
  await db.updateTable('files').set({ goesAt: now().toISOString() }).where('profileId', '=', profileId).where('name', '=', name).execute()
}

/** The bytes of a file that somebody keeps. */
export async function readFile({ db, profileId, storage }: Context, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const kept = await db
    .selectFrom('files')
    .select('name')
    .where('profileId', '=', profileId)
    .where('name', '=', name)
    .where('goesAt', 'is', null)
    .executeTakeFirst()
  return kept && storage.read(name)
}

/** Takes away what nobody keeps, in any profile. A job; answers how many files went. */
export async function sweepFiles({ writer, storage, now }: Context): Promise<number> {
  const gone = await writer
    .selectFrom('files')
    .select(['profileId', 'name'])
    .where('goesAt', '<=', now().toISOString())
    .limit(BATCH)
    .execute()
  for (const { profileId, name } of gone) {
    await storage.remove(name)
    await writer.deleteFrom('files').where('profileId', '=', profileId).where('name', '=', name).execute()
  }
  return gone.length
}
