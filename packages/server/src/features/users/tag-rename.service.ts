import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RenameTag, TagRenamed } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { publish, transaction, type Context } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'
import { USERS } from '../../realtime/bus.js'
import { countCarried, passColour, replaceCarried, selectCarried, type Carried, type Renaming } from './tag-rename.queries.js'
import { selectSchema } from './user-schema.queries.js'

/** Users in one transaction: SQLite then keeps others waiting for some tens of milliseconds. */
const BATCH = 200

/** Renames a tag, or all tags of a key, for everybody who carries it. Throws 404 where nobody does, and 409 where the new one exists and is not to be merged into, or a field owns either. What breaks off is finished by the same call with `merge`. */
export async function renameTag(ctx: Context, { from, to, merge }: RenameTag): Promise<TagRenamed> {
  authorize(ctx, 'users:edit')

  await transaction(ctx, async (ctx) => {
    await refuseOwned(ctx, from.key)
    await refuseOwned(ctx, to.key)
    if ((await countCarried(ctx, from)) === 0) throw notFound('tag')
    if (!merge && (await countCarried(ctx, to)) > 0)
      throw conflict('tag_exists', 'There is such a tag already. Merge the two, or choose another name.')
    await audit(ctx, 'tag.renamed', nameOf(from))
  })
  let [changed, last]: [number, Carried | undefined] = [0, undefined]
  do {
    const batch = await renameBatch(ctx, { from, to }, last)
    changed += batch.changed
    last = batch.last
    await nextTurn()
  } while (last)
  return { changed }
}

/** Renames the tag for a batch of those who carry it, behind `last`; answers for how many, and the last of them if there may be more. One pass, for somebody may be renaming it back. */
function renameBatch(ctx: Context, renaming: Renaming, last: Carried | undefined): Promise<{ changed: number; last: Carried | undefined }> {
  return transaction(ctx, async (ctx) => {
    const carried = await selectCarried(ctx, renaming.from, last, BATCH)
    const changed = await replaceCarried(ctx, renaming, carried)
    const ends = carried.length < BATCH
    if (ends) await passColour(ctx, renaming)
    publish(ctx, USERS)
    return { changed, last: ends ? undefined : carried.at(-1) }
  })
}

/** A tag that follows a field is named as the field is. */
async function refuseOwned(ctx: Context, key: string): Promise<void> {
  const field = (await selectSchema(ctx)).fields.find((field) => field.keptAsTag && field.key === key)
  if (field) throw conflict('tag_follows_field', `The tag “${key}” follows the field “${field.label}” and is not renamed by itself.`)
}

const nameOf = ({ key, value }: Renaming['from']) => (value === undefined ? key : `${key}:${value}`)
