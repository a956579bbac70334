import type { BulkAction } from '@foyer/shared'

/** What can be done with many users at once by hand. */
export type ManageAction = Exclude<BulkAction, 'setDetail'>

/** The words of the bar for many users of `<user-table>`. */
export interface UserBulkMessages {
  label: string
  selected: (count: number) => string
  everybody: (count: number) => string
  selectEverybody: (count: number) => string
  /** Where nobody has counted them. */
  selectMatching: string
  manage: string
  clear: string
  actions: Record<ManageAction, string>
  counting: string
  changes: (count: number) => string
  deletes: (count: number) => string
  reason: string
  until: string
  /** What no day means for a ban. */
  forever: string
  tag: string
  value: string
  anyValue: string
  tagFault: string
  group: string
  field: string
  /** What no value means for a field. */
  emptied: string
  /** What is to be chosen first. */
  missing: Record<'group' | 'field', string>
  progress: (passed: number, total: number) => string
  stop: string
  stopped: string
  done: (count: number) => string
  skipped: (count: number) => string
  failed: (count: number) => string
  undone: (count: number) => string
  report: string
  retry: string
  gone: string
  more: string
  /** Why a user was left out or failed, or the whole job, by code. */
  reasons: Record<string, string>
}
