import { TagColour, type ListedTag, type Tag, type TagQuery } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context, Writing } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { fold } from '../../core/fold.js'
import { beyond, reading } from '../../db/keyset.js'

/** A tag of the list, and its place in it. */
export interface PlacedTag {
  key: string
  id: string
  tag: ListedTag
}

type Row = Tag & { colour: string; count: number; nameKey: string }

const columns = ['tags.key', 'tags.value', 'tags.colour', 'tags.count', 'tags.nameKey'] as const

/** As it is written: unique, for no key has a colon. */
const WRITTEN = sql<string>`(tags.key || ':' || tags.value)`

/** Written as the index has it, which SQLite takes for nothing else. */
const COLOURED = sql<boolean>`colour <> ''`

/** The first text beyond all that begin with something. */
const BEYOND_ALL = '\u{10ffff}'

/** `count` tags from `position` on. */
export async function selectTags(
  { db, profileId }: Context,
  { search, coloured }: Pick<TagQuery, 'search' | 'coloured'>,
  position: Position,
  count: number,
): Promise<PlacedTag[]> {
  const way = reading('asc', position)
  const begin = fold(search)
  const rows = await db
    .selectFrom('tags')
    .select(columns)
    .where('profileId', '=', profileId)
    .where('count', '>', 0)
    .where(beyond('tags.nameKey', WRITTEN, 'asc', position))
    .$if(coloured, (query) => query.where(COLOURED))
    .$if(begin !== '', (query) => query.where('nameKey', '>=', begin).where('nameKey', '<', begin + BEYOND_ALL))
    .orderBy('tags.nameKey', way)
    .orderBy(WRITTEN, way)
    .limit(count)
    .execute()
  return rows.map((row) => ({ key: row.nameKey, id: `${row.key}:${row.value}`, tag: listed(row) }))
}

const listed = ({ key, value, colour, count }: Row): ListedTag => ({
  key,
  value,
  colour: TagColour.nullable().catch(null).parse(colour),
  count,
})

/** Colours a tag that somebody carries; answers it, or nothing where nobody does. */
export async function updateColour({ db, profileId }: Writing, { key, value }: Tag, colour: string): Promise<ListedTag | undefined> {
  const row = await db
    .updateTable('tags')
    .set({ colour })
    .where('profileId', '=', profileId)
    .where('key', '=', key)
    .where('value', '=', value)
    .where('count', '>', 0)
    .returning(columns)
    .executeTakeFirst()
  return row && listed(row)
}
