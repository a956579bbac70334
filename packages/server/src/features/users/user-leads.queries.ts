import type { UserQuery } from '@foyer/shared'
import type { Context } from '../../core/context.js'
import { AppError } from '../../core/errors.js'
import { knowsRareSide } from '../../db/search.js'
import { named, readTag, type FilterShape, type FilterValues } from './user-filter.queries.js'
import { countFew, countTag, FEW, type FewLead, type Lead } from './user-sources.queries.js'
import { selectCounts } from './users.queries.js'

type Sort = UserQuery['sort']

/** A condition of the filter, and how many it leaves. */
interface Side {
  lead: FewLead
  count: number
}

/** Users of one tag or group that may be sorted in an order its index does not have. */
const SORT_CAP = 10_000

/** As long a list may be walked to its end in the worst case: then rarity need not be trusted (measured: 30 ms). */
const SHORT = 20_000

/** About as many rows make a page. */
const PAGE = 21

/** Where to begin, so that no page costs more the more users there are: along an index in the list's order, if its rows are likely to hold what is asked for; else at whom the rarest condition leaves. Throws 400 `narrow_first` where neither would do. PostgreSQL finds out by itself which side is the rare one. */
export async function leadOf(ctx: Context, shape: FilterShape, values: FilterValues, sort: Sort): Promise<Lead> {
  if (shape.search === 'id' || shape.search === 'nothing') return 'list'
  const along = alongOf(shape, sort)
  const sides: Side[] = []
  for (const lead of conditionsOf(shape)) sides.push({ lead, count: await countFew(ctx, shape, values, lead) })
  const open = sides.filter(({ lead }) => !isInOrder(lead, { shape, sort, along }))
  if (open.length === 0 && shape.missing.length === 0) return along

  const everybody = Object.values(await selectCounts(ctx)).reduce((sum, count) => sum + count)
  const rare = sides.filter(({ count }) => count <= FEW).toSorted((a, b) => a.count - b.count)[0]
  if (!rare) await refuseWide(ctx, { along, sides, everybody }, [shape, values])
  return knowsRareSide(ctx.db) ? along : choose({ along, sides, open, everybody }, rare)
}

interface Choice {
  along: Lead
  sides: readonly Side[]
  /** The conditions that `along` does not serve. */
  open: readonly Side[]
  everybody: number
}

function choose({ along, sides, open, everybody }: Choice, rare: Side | undefined): Lead {
  if (rare) return isQuick(open, everybody, rare) ? along : rare.lead
  return along === 'list' ? (sortedSide(sides)?.lead ?? 'list') : along
}

/** The index that has the list's order and leaves the most out. */
function alongOf(shape: FilterShape, sort: Sort): 'tag' | 'group' | 'list' {
  if (sort !== 'name' && sort !== 'created') return 'list'
  if (shape.all[0] === 'value') return 'tag'
  return shape.group ? 'group' : 'list'
}

/** Whether a page is likely to be full after fewer rows of the list than there are candidates to sort. */
function isQuick(open: readonly Side[], everybody: number, rare: Side): boolean {
  const rows = open.reduce((rows, { count }) => rows * (everybody / Math.max(count, 1)), PAGE)
  return everybody <= SHORT && rows < rare.count / 4
}

/** Throws where a tag or group would have to be sorted that is too large for it, or where nearly everybody would have to be asked. */
async function refuseWide(
  ctx: Context,
  { along, sides, everybody }: { along: Lead; sides: readonly Side[]; everybody: number },
  [shape, values]: readonly [FilterShape, FilterValues],
): Promise<void> {
  const side = along === 'list' ? sortedSide(sides) : undefined
  if (side && side.count > SORT_CAP)
    throw narrowFirst('Too many users have this tag or group for this order. Sort by name or creation, or narrow the search.')
  if (everybody <= SHORT) return
  for (const [n, kind] of shape.missing.entries()) {
    const tag = { key: values[named('missing', n)]!, value: kind === 'value' ? values[`${named('missing', n)}value`] : undefined }
    const without = everybody - (await countTag(ctx, tag))
    if (without < everybody / 200) throw narrowFirst('Nearly everybody has this tag. Narrow the search to find those without it.')
  }
}

const narrowFirst = (title: string) => new AppError(400, 'narrow_first', title)

const sortedSide = (sides: readonly Side[]) => sides.find(({ lead }) => lead === 'tagged') ?? sides.find(({ lead }) => lead === 'grouped')

const conditionsOf = (shape: FilterShape): FewLead[] =>
  (
    [
      ['tagged', shape.all.length > 0],
      ['anyTagged', shape.any.length > 0],
      ['grouped', shape.group],
      ['stated', shape.status > 0],
      ['typed', shape.type],
      ['created', shape.createdFrom || shape.createdTo],
      ['accessed', shape.accessFrom || shape.accessTo],
      ['unverified', shape.verified === false],
    ] as const
  ).flatMap(([lead, isAsked]) => (isAsked ? [lead] : []))

/** The orders in which an index of the whole list begins at this condition. */
const INDEXED: Partial<Record<FewLead, readonly Sort[]>> = {
  stated: ['name', 'email', 'status', 'created', 'lastSignIn', 'lastAccess'],
  typed: ['name', 'created'],
  created: ['created'],
  accessed: ['lastAccess'],
}

/** Whether what is read holds just those whom this condition leaves, in the order of the list. */
function isInOrder(lead: FewLead, { shape, sort, along }: { shape: FilterShape; sort: Sort; along: Lead }): boolean {
  if (lead === 'tagged') return along === 'tag' && shape.all.length === 1
  if (lead === 'grouped') return along === 'group'
  if (lead === 'stated' && shape.status > 1) return false
  const isIndexed = along === 'list' && INDEXED[lead]?.includes(sort) === true
  return isIndexed && !(lead === 'typed' && shape.status > 0)
}

/** These tags, the rarest first: it is the one that a list can begin at. */
export async function rarestFirst(ctx: Context, tags: readonly string[]): Promise<string[]> {
  if (tags.length < 2) return [...tags]
  const counted = await Promise.all(tags.map(async (name) => ({ name, count: await countTag(ctx, readTag(name)) })))
  return counted.toSorted((a, b) => a.count - b.count).map(({ name }) => name)
}
