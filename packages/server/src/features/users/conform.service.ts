import type { EditUserSchema, UserField, UserSchema } from '@foyer/shared'
import { allowAnyone } from '../../core/authorize.js'
import type { Writing } from '../../core/context.js'
import { SYSTEM } from '../../core/system.js'
import { startJob } from '../jobs/jobs.service.js'
import { selectNewest } from './user-walk.queries.js'
import { selectCounts } from './users.queries.js'

/** What bringing users to a schema has to know. */
export interface ConformSpec {
  /** The keys of fields that owned their tag. */
  dropped: string[]
  /** The keys of all fields whose tags may change. */
  keys: string[]
}

/** Has every user brought to the new schema, where values or tags may no longer fit it. */
export async function startConforming(ctx: Writing, before: UserSchema, after: EditUserSchema): Promise<void> {
  allowAnyone(ctx)

  const now = new Map(after.fields.map((field) => [field.key, field]))
  const strained = before.fields.filter((field) => isStrained(field, now.get(field.key)))
  if (strained.length === 0) return
  const dropped = strained.flatMap(({ key, keptAsTag }) => (keptAsTag ? [key] : []))
  await startJob(
    { ...ctx, actor: SYSTEM },
    {
      kind: 'conform',
      action: 'conform',
      spec: { dropped, keys: strained.map(({ key }) => key) } satisfies ConformSpec,
      permission: 'users:edit',
      total: sumOf(await selectCounts(ctx)),
      upTo: (await selectNewest(ctx)) ?? '',
    },
  )
}

/** Whether values or tags that fitted a field may not do so any more. */
const isStrained = (before: UserField, after: UserField | undefined): boolean =>
  after === undefined || after.keptAsTag !== before.keptAsTag || before.options.some((option) => !after.options.includes(option))

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
