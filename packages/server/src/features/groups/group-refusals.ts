import type { Group } from '@foyer/shared'
import { notFound } from '../../core/errors.js'

export const noSuchGroup = () => notFound('group')

/** The group, or 404. */
export const existingGroup = (group: Group | undefined): Group => {
  if (!group) throw noSuchGroup()
  return group
}
