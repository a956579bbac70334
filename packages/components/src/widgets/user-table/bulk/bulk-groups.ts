import type { Group } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'

/** Every group of the profile: there are a thousand at most. */
export async function groupsOf({ groups }: Client): Promise<Group[]> {
  const found: Group[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { items, next } = await groups.list({ limit: 100, ...(cursor !== undefined && { cursor }) })
    found.push(...items)
    cursor = next
  }
  return found
}
