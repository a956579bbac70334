import type { UserQuery, UserStatus } from '@foyer/shared'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '../../core/context.js'
import type { Database } from '../../db/database.js'
import { found, matchOf } from '../../db/search.js'

export type UserFilter = Pick<UserQuery, 'search' | 'status' | 'tag'>

/** What a filter asks for; the values it asks with are apart, so that each question is compiled once. */
export interface FilterShape {
  status: boolean
  /** A tag's key alone stands for any value of it. */
  tag: 'key' | 'value' | null
  /** `nothing` finds nobody. */
  search: 'match' | 'nothing' | null
}

export interface FilterValues {
  profileId: string
  status: UserStatus | undefined
  tagKey: string
  tagValue: string
  match: unknown
}

/** Takes a filter apart. The first colon ends a tag's key. */
export function readFilter({ db, profileId }: Context, { search, status, tag }: UserFilter): { shape: FilterShape; values: FilterValues } {
  const [, tagKey = '', tagValue] = /^([^:]*)(?::(.*))?$/s.exec(tag ?? '')!
  const match = search === '' ? undefined : matchOf(db, search)
  return {
    shape: {
      status: status !== undefined,
      tag: tag === undefined ? null : tagValue === undefined ? 'key' : 'value',
      search: search === '' ? null : match === undefined ? 'nothing' : 'match',
    },
    values: { profileId, status, tagKey, tagValue: tagValue ?? '', match },
  }
}

/** The users that the filter leaves. `byTag` reads them off the tag's own index, in its order. */
export function filtered(db: Kysely<Database>, shape: FilterShape, values: FilterValues, byTag = false) {
  const { profileId, status } = values
  return db
    .selectFrom('users')
    .$if(byTag, (query) =>
      query
        .innerJoin('userTags', (join) => join.onRef('userTags.profileId', '=', 'users.profileId').onRef('userTags.userId', '=', 'users.id'))
        .where('userTags.profileId', '=', profileId)
        .where(isTagged(shape, values)),
    )
    .where('users.profileId', '=', profileId)
    .$if(!byTag && shape.tag !== null, (query) =>
      query.where('users.id', 'in', (eb) =>
        eb.selectFrom('userTags').select('userId').where('profileId', '=', profileId).where(isTagged(shape, values)),
      ),
    )
    .$if(shape.search !== null, (query) => query.where(shape.search === 'match' ? found(db, profileId, values.match) : sql<SqlBool>`false`))
    .$if(shape.status, (query) => query.where('users.status', '=', status!))
}

/** True for the rows of `user_tags` that the filter asks for. */
export function isTagged({ tag }: FilterShape, { tagKey, tagValue }: FilterValues): RawBuilder<SqlBool> {
  const keyIs = sql<SqlBool>`${sql.ref('userTags.key')} = ${tagKey}`
  return tag === 'key' ? keyIs : sql<SqlBool>`(${keyIs} and ${sql.ref('userTags.value')} = ${tagValue})`
}
