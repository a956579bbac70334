import type { ColourTag, ListedTag, TagPage, TagQuery } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { publish, transaction, type Context } from '../../core/context.js'
import { notFound } from '../../core/errors.js'
import { page } from '../../core/page.js'
import { USERS } from '../../realtime/bus.js'
import { selectTags, updateColour } from './tag-list.queries.js'

/** A page of the tags that users of the profile carry. */
export async function listTags(ctx: Context, query: TagQuery): Promise<TagPage> {
  authorize(ctx, 'users:read')

  const { items, ...neighbours } = await page(ctx, query, (position, count) => selectTags(ctx, query, position, count))
  return { items: items.map(({ tag }) => tag), ...neighbours }
}

/** Gives a tag its colour wherever it stands, or takes it away. Throws 404 where nobody carries the tag. */
export async function colourTag(ctx: Context, { colour, ...tag }: ColourTag): Promise<ListedTag> {
  authorize(ctx, 'users:edit')

  return transaction(ctx, async (ctx) => {
    const coloured = await updateColour(ctx, tag, colour ?? '')
    if (!coloured) throw notFound('tag')
    await audit(ctx, 'tag.coloured', `${tag.key}:${tag.value}`)
    publish(ctx, USERS)
    return coloured
  })
}
