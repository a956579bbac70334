import { sql, type Kysely } from 'kysely'
import { sortable } from '../engine.js'

const DAY = 86_400_000

/** How many users were active and how many were added, counted as it happens. What can be told of the past is filled in: who was added when, and who was here on the newest day that anybody was, and in its week and its month. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('engagement_counts')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('metric', sortable(db), (column) => column.notNull())
    .addColumn('span', sortable(db), (column) => column.notNull())
    .addColumn('split', sortable(db), (column) => column.notNull())
    .addColumn('period', sortable(db), (column) => column.notNull())
    .addColumn('value', sortable(db), (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('engagement_counts_key', ['profile_id', 'metric', 'span', 'split', 'period', 'value'])
    .execute()
  await db.schema.createIndex('engagement_counts_by_age').on('engagement_counts').column('period').execute()

  await fill(db, { metric: 'signUps', span: 'day', period: sql`substr(users.created_at, 1, 10)`, since: '' })
  const { rows } = await sql<{ newest: string | null }>`select max(last_access_at) as newest from users`.execute(db)
  const newest = rows[0]?.newest
  if (!newest) return
  for (const [span, since] of starts(new Date(newest))) await fill(db, { metric: 'active', span, period: sql`${sql.lit(since)}`, since })
}

interface Filling {
  metric: string
  span: string
  period: ReturnType<typeof sql>
  /** Counts those who were here since then; everybody for `''`. */
  since: string
}

async function fill(db: Kysely<unknown>, { metric, span, period, since }: Filling): Promise<void> {
  const whom = since === '' ? sql`users.type <> 'anonymous'` : sql`users.last_access_at >= ${sql.lit(since)}`
  // A constant is no column to group by.
  const each = since === '' ? sql`, ${period}` : sql``
  const [named, until] = [sql`${sql.lit(metric)}, ${sql.lit(span)}`, sql`${period}`]
  await sql`
    insert into engagement_counts (profile_id, metric, span, split, period, value, count)
    select users.profile_id, ${named}, '', ${until}, '', count(*) from users where ${whom} group by users.profile_id${each}`.execute(db)
  await sql`
    insert into engagement_counts (profile_id, metric, span, split, period, value, count)
    select users.profile_id, ${named}, 'type', ${until}, users.type, count(*) from users where ${whom}
    group by users.profile_id${each}, users.type`.execute(db)
  await sql`
    insert into engagement_counts (profile_id, metric, span, split, period, value, count)
    select users.profile_id, ${named}, 'tag', ${until}, tags.key || ':' || tags.value, count(*) from tags
    join user_tags on user_tags.profile_id = tags.profile_id and user_tags.key = tags.key and user_tags.value = tags.value
    join users on users.profile_id = user_tags.profile_id and users.id = user_tags.user_id
    where tags.count >= 5 and ${whom} group by users.profile_id${each}, tags.key || ':' || tags.value`.execute(db)
  if (since === '') return
  await sql`
    insert into engagement_counts (profile_id, metric, span, split, period, value, count)
    select users.profile_id, ${named}, 'group', ${until}, group_members.group_id, count(*) from group_members
    join users on users.profile_id = group_members.profile_id and users.id = group_members.user_id
    where ${whom} group by users.profile_id${each}, group_members.group_id`.execute(db)
}

/** The first days of the day, week (from Monday) and month in UTC that `at` is in. */
function starts(at: Date): [span: string, day: string][] {
  const day = at.toISOString().slice(0, 10)
  const monday = new Date(Date.parse(day) - ((at.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10)
  return [
    ['day', day],
    ['week', monday],
    ['month', `${day.slice(0, 7)}-01`],
  ]
}
