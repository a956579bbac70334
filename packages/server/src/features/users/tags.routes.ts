import { ColourTag, ListedTag, RenameTag, TagPage, TagQuery, TagRenamed } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { colourTag, listTags } from './tag-list.service.js'
import { renameTag } from './tag-rename.service.js'

export const tags = new Hono<Env>()

endpoint(tags, 'GET /tags', { summary: 'List tags', query: TagQuery, answer: TagPage }, (ctx, { query }) => listTags(ctx, query))

const colour = { summary: 'Colour a tag', json: ColourTag, answer: ListedTag }
endpoint(tags, 'PUT /tags/colour', colour, (ctx, { json }) => colourTag(ctx, json))

const rename = { summary: 'Rename a tag, or merge it into another', json: RenameTag, answer: TagRenamed }
endpoint(tags, 'POST /tags/rename', rename, (ctx, { json }) => renameTag(ctx, json))
