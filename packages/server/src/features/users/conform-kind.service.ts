import type { JobKind } from '../jobs/job-runner.service.js'
import type { ConformSpec } from './conform.service.js'
import { conformUser } from './user-changes.service.js'
import { findMatching, holdUsers } from './user-walk.service.js'

/** Brings every user to the profile's schema after it changed. */
export const conformKind: JobKind = {
  find: (ctx, _, range) => findMatching(ctx, { search: '' }, range),
  hold: (ctx, { keys }: ConformSpec, userIds) => holdUsers(ctx, userIds, { tagKeys: keys }),
  act: async (ctx, { dropped }: ConformSpec, userId) => {
    await conformUser(ctx, userId, dropped)
    return null
  },
  undo: () => Promise.reject(new Error('A schema is not undone.')),
}
