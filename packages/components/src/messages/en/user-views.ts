import type { UserViewsMessages } from '../user-views.messages.js'

export const views: UserViewsMessages = {
  columns: 'Columns',
  earlier: (column) => `Move ${column} up`,
  later: (column) => `Move ${column} down`,
  widthOf: (column) => `Width of ${column}`,
  density: 'Rows',
  densities: { cosy: 'Cosy', compact: 'Compact' },
  standard: 'Reset columns',
  views: 'Views',
  none: 'Save filters, order and columns under a name to come back to them.',
  name: 'Name',
  keep: 'Save view',
  first: (view) => `Begin with ${view}`,
  rename: (view) => `Rename ${view}`,
  remove: (view) => `Delete ${view}`,
  nameless: 'Enter a name',
}
