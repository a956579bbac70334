import { sql, type Kysely } from 'kysely'
import { isPostgres } from '../engine.js'

/** Repeats the tags on their user's row, so that a list need not gather them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users add column tags text not null default '[]'`.execute(db)
  const tags = isPostgres(db)
    ? sql`'[' || string_agg(row_to_json(tag)::text, ',' order by key, value) || ']'`
    : sql`json_group_array(json_object('key', key, 'value', value) order by key, value)`
  await sql`
    update users set tags = coalesce((
      select ${tags} from (
        select key, value from user_tags where user_tags.profile_id = users.profile_id and user_tags.user_id = users.id
      ) as tag), '[]')`.execute(db)
}
