import { OPERATORS } from '@foyer/shared'
import type { Context } from '../../core/context.js'

const columns = ['id', 'name', 'slug'] as const

/** The profile with this id, else the one with this slug. */
export async function selectByIdOrSlug({ db }: Context, idOrSlug: string) {
  const found = await db
    .selectFrom('profiles')
    .select(columns)
    .where((eb) => eb.or([eb('id', '=', idOrSlug), eb('slug', '=', idOrSlug)]))
    .execute()
  return found.find(({ id }) => id === idOrSlug) ?? found[0]
}

/** The oldest profiles, without the operators' own. */
export const selectOldest = ({ db }: Context, count: number) =>
  db.selectFrom('profiles').select(columns).where('id', '!=', OPERATORS).orderBy('number').limit(count).execute()
