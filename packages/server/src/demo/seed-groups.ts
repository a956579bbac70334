import type { Writing } from '../core/context.js'
import { addToGroup } from '../features/groups/group-users.service.js'
import { createGroup } from '../features/groups/groups.service.js'
import { listUsers } from '../features/users/users.service.js'

/** Groups of the demo, and the tag by which their people are found. */
const GROUPS = [
  { name: 'Beta testers', externalId: '', tag: 'beta' },
  { name: 'Dock crew', externalId: 'G-100', tag: 'crew:dock' },
  { name: 'Night shift', externalId: 'G-200', tag: 'crew:night' },
  { name: 'Key accounts', externalId: '', tag: 'plan:business' },
]

/** Puts those of the profile's users who belong together into groups, at most a hundred into each. */
export async function seedGroups(ctx: Writing): Promise<void> {
  for (const { tag, ...group } of GROUPS) {
    const { id } = await createGroup(ctx, group)
    const found = await listUsers(ctx, { search: '', tagsAll: [tag], sort: 'name', order: 'asc', limit: 100, total: false })
    const { items } = found.decode()
    await addToGroup(
      ctx,
      id,
      items.map((user) => user.id),
    )
  }
}
