import type { UserFilter, UserStatus } from '@foyer/shared'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '../../core/context.js'
import { fold } from '../../core/fold.js'
import { idAt } from '../../core/id.js'
import { matchOf } from '../../db/search.js'

/** Whether a tag is asked for by its key alone, for any value of it. */
export type TagKind = 'key' | 'value'

/** What a filter asks for; the values it asks with are apart, so that each question is compiled once. */
export interface FilterShape {
  /** How many statuses are asked for; 0 for any. */
  status: number
  type: boolean
  group: boolean
  createdFrom: boolean
  createdTo: boolean
  accessFrom: boolean
  accessTo: boolean
  verified: boolean | null
  all: TagKind[]
  any: TagKind[]
  missing: TagKind[]
  /** `nothing` finds nobody; `id` is a whole id. */
  search: 'match' | 'id' | 'nothing' | null
}

export interface FilterValues {
  profileId: string
  typeKey: string
  group: string | undefined
  createdFrom: string
  createdTo: string
  accessFrom: string
  accessTo: string
  match: unknown
  id: string
  /** `status0`, … */
  [status: `status${number}`]: UserStatus
  /** `all0`, `all0value`, `any0`, … */
  [tag: `${TagList}${number}${'' | 'value'}`]: string
}

export type TagList = 'all' | 'any' | 'missing'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Takes a filter apart. */
export function readFilter({ db, profileId }: Context, filter: UserFilter): { shape: FilterShape; values: FilterValues } {
  const { search, createdFrom, createdTo, accessFrom, accessTo } = filter
  const [all, any, missing] = [readTags('all', filter.tagsAll), readTags('any', filter.tagsAny), readTags('missing', filter.tagsMissing)]
  const statuses = statusesOf(filter)
  const match = search === '' ? undefined : matchOf(db, search)
  return {
    shape: {
      status: statuses.length,
      type: filter.type !== undefined,
      group: filter.group !== undefined,
      createdFrom: createdFrom !== undefined,
      createdTo: createdTo !== undefined,
      accessFrom: accessFrom !== undefined,
      accessTo: accessTo !== undefined,
      verified: filter.emailVerified ?? null,
      all: all.kinds,
      any: any.kinds,
      missing: missing.kinds,
      search: kindOf(search, match),
    },
    values: {
      profileId,
      typeKey: fold(filter.type ?? ''),
      group: filter.group,
      createdFrom: idAt(new Date(createdFrom ?? 0)),
      createdTo: idAt(new Date(createdTo ?? 0)),
      accessFrom: new Date(accessFrom ?? 0).toISOString(),
      accessTo: new Date(accessTo ?? 0).toISOString(),
      match,
      id: search.toLowerCase(),
      ...Object.fromEntries(statuses.map((status, n) => [`status${String(n)}`, status])),
      ...all.values,
      ...any.values,
      ...missing.values,
    },
  }
}

/** The statuses that are asked for, each once; none for any. */
export const statusesOf = ({ status = [] }: Pick<UserFilter, 'status'>): UserStatus[] => [...new Set([status].flat())]

/** The same of a filter that was taken apart. */
export const statusesIn = ({ status }: FilterShape, values: FilterValues): UserStatus[] =>
  Array.from({ length: status }, (_, n) => values[`status${String(n)}` as `status${number}`]!)

function kindOf(search: string, match: unknown): FilterShape['search'] {
  if (search === '') return null
  if (ID.test(search)) return 'id'
  return match === undefined ? 'nothing' : 'match'
}

/** A tag as it is written in a filter: the first colon ends the key. */
export function readTag(name: string): { key: string; value: string | undefined } {
  const [, key = '', value] = /^([^:]*)(?::(.*))?$/s.exec(name)!
  return { key, value }
}

function readTags(list: TagList, names: readonly string[] = []) {
  const tags = names.map(readTag)
  return {
    kinds: tags.map(({ value }): TagKind => (value === undefined ? 'key' : 'value')),
    values: Object.fromEntries(
      tags.flatMap(({ key, value = '' }, n) => [
        [named(list, n), key],
        [`${named(list, n)}value`, value],
      ]),
    ),
  }
}

/** How the values of a filter name the tag of this number in a list. */
export const named = (list: TagList, n: number) => `${list}${String(n)}` as `${TagList}${number}`

/** True for the rows of `user_tags` that are the filter's tag of this number. */
export function isTagged(shape: FilterShape, values: FilterValues, list: TagList, n: number): RawBuilder<SqlBool> {
  const keyIs = sql<SqlBool>`user_tags.key = ${values[named(list, n)]}`
  return shape[list][n] === 'key' ? keyIs : sql<SqlBool>`(${keyIs} and user_tags.value = ${values[`${named(list, n)}value`]})`
}
