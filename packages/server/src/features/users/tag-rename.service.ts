import { setImmediate as others } from 'node:timers/promises'
import type { Job, RenameTag, TagRenamed } from '@foyer/shared'
import { audit, auditAll } from '../../core/audit.js'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { publish, transaction, type Context, type Writing } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'
import { USERS } from '../../realtime/bus.js'
import { startJob } from '../jobs/jobs.service.js'
import {
  countCarried,
  passColour,
  replaceCarried,
  selectCarried,
  selectCarriedBy,
  type Carried,
  type Renaming,
} from './tag-rename.queries.js'
import { selectSchema } from './user-schema.queries.js'
import { newestUser } from './user-walk.service.js'

/** For more than so many users the work is a job. */
const MOST_AT_ONCE = 1000
/** Users in one transaction: SQLite then keeps others waiting for some tens of milliseconds. */
const BATCH = 200

/** Renames a tag, or all tags of a key, for everybody who carries it: at once, or as a job where many do. Throws 404 where nobody does, and 409 where the new one exists and is not to be merged into, or a field owns either. What breaks off is finished by the same call with `merge`. */
export async function renameTag(ctx: Context, { from, to, merge }: RenameTag): Promise<TagRenamed> {
  authorize(ctx, 'users:edit')

  const job = await transaction(ctx, (ctx) => begin(ctx, { from, to }, merge))
  if (job) return { changed: 0, job }
  let [changed, last]: [number, Carried | undefined] = [0, undefined]
  do {
    const batch = await renameBatch(ctx, { from, to }, last)
    changed += batch.changed
    last = batch.last
    await others()
  } while (last)
  return { changed, job: null }
}

/** Makes sure that the tag may be renamed so, and answers the job that does it, if many carry it. */
async function begin(ctx: Writing, renaming: Renaming, merge: boolean): Promise<Job | null> {
  const { from, to } = renaming
  await refuseOwned(ctx, from.key)
  await refuseOwned(ctx, to.key)
  const total = await countCarried(ctx, from)
  if (total === 0) throw notFound('tag')
  if (!merge && (await countCarried(ctx, to)) > 0)
    throw conflict('tag_exists', 'There is such a tag already. Merge the two, or choose another name.')
  await audit(ctx, 'tag.renamed', nameOf(from))
  await passColour(ctx, renaming)
  if (total <= MOST_AT_ONCE) return null
  const upTo = await newestUser(ctx)
  return startJob(ctx, { kind: 'renameTag', action: 'renameTag', spec: renaming, permission: 'users:edit', total, upTo })
}

/** Renames the tag for a batch of those who carry it, behind `last`; answers for how many, and the last of them if there may be more. One pass, for somebody may be renaming it back. */
function renameBatch(ctx: Context, renaming: Renaming, last: Carried | undefined): Promise<{ changed: number; last: Carried | undefined }> {
  return transaction(ctx, async (ctx) => {
    const carried = await selectCarried(ctx, renaming.from, last, BATCH)
    const changed = await replace(ctx, renaming, carried)
    return { changed, last: carried.length < BATCH ? undefined : carried.at(-1) }
  })
}

/** Renames the tag of one user. Throws 409 where they do not carry it. */
export async function renameTagOf(ctx: Writing, renaming: Renaming, userId: string): Promise<void> {
  allowAnyone(ctx)

  const carried = await selectCarriedBy(ctx, renaming.from, userId)
  if ((await replace(ctx, renaming, carried)) === 0) throw conflict('unchanged', 'The user does not carry the tag any more.')
}

async function replace(ctx: Writing, renaming: Renaming, carried: readonly Carried[]): Promise<number> {
  const gone = await replaceCarried(ctx, renaming, carried)
  if (gone.length === 0) return 0
  await auditAll(ctx, 'user.edited', [...new Set(gone.map(({ userId }) => userId))])
  publish(ctx, USERS)
  return gone.length
}

/** A tag that follows a field is named as the field is. */
async function refuseOwned(ctx: Context, key: string): Promise<void> {
  const field = (await selectSchema(ctx)).fields.find((field) => field.keptAsTag && field.key === key)
  if (field) throw conflict('tag_follows_field', `The tag “${key}” follows the field “${field.label}” and is not renamed by itself.`)
}

const nameOf = ({ key, value }: Renaming['from']) => (value === undefined ? key : `${key}:${value}`)
