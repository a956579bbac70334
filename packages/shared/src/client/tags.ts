import type { z } from 'zod'
import type { ColourTag, ListedTag, TagPage, TagQuery } from '../schemas/tag.js'
import type { RenameTag, TagRenamed } from '../schemas/tag-rename.js'
import type { CallOptions, Send } from './request.js'

/** The tags that users of the profile carry. */
export const tagsClient = (send: Send) => ({
  list: (query: z.input<typeof TagQuery> = {}, options?: CallOptions) => send<TagPage>('GET', '/tags', { query, ...options }),
  setColour: (body: z.input<typeof ColourTag>, options?: CallOptions) => send<ListedTag>('PUT', '/tags/colour', { body, ...options }),
  rename: (body: z.input<typeof RenameTag>, options?: CallOptions) => send<TagRenamed>('POST', '/tags/rename', { body, ...options }),
})
