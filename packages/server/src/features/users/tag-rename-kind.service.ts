import type { JobKind } from '../jobs/job-runner.service.js'
import type { Renaming } from './tag-rename.queries.js'
import { renameTagOf } from './tag-rename.service.js'
import { findMatching, holdUsers } from './user-walk.service.js'

/** Renames a tag, or all tags of a key, for everybody who carries it. */
export const renameTagKind: JobKind = {
  find: (ctx, { from: { key, value } }: Renaming, range) =>
    findMatching(ctx, { search: '', tagsAll: [value === undefined ? key : `${key}:${value}`] }, range),
  hold: (ctx, { from, to }: Renaming, userIds) => holdUsers(ctx, userIds, { tagKeys: [from.key, to.key] }),
  act: async (ctx, renaming: Renaming, userId) => {
    await renameTagOf(ctx, renaming, userId)
    return null
  },
  undo: () => Promise.reject(new Error('A renamed tag is renamed back, not undone.')),
}
