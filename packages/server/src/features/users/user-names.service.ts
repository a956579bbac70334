import { allowAnyone } from '../../core/authorize.js'
import type { Writing } from '../../core/context.js'
import { lockAll } from '../../db/lock.js'
import { selectNameKeys } from './users.queries.js'

/** Those of these users that the profile has, with the names they are sorted by, which stay as they are until the transaction ends. */
export async function holdNames(ctx: Writing, ids: readonly string[]): Promise<{ userId: string; nameKey: string }[]> {
  allowAnyone(ctx)

  return selectNameKeys(ctx, await lockAll(ctx, 'users', ids))
}
