/** The words of how `<user-table>` is looked at: its columns and its saved views. */
export interface UserViewsMessages {
  columns: string
  earlier: (column: string) => string
  later: (column: string) => string
  widthOf: (column: string) => string
  density: string
  densities: Record<'cosy' | 'compact', string>
  standard: string
  views: string
  none: string
  name: string
  keep: string
  first: (view: string) => string
  rename: (view: string) => string
  remove: (view: string) => string
  nameless: string
}
