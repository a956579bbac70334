import type { UserViewsMessages } from '../user-views.messages.js'

export const views: UserViewsMessages = {
  columns: 'Spalten',
  earlier: (column) => `${column} nach oben`,
  later: (column) => `${column} nach unten`,
  widthOf: (column) => `Breite von ${column}`,
  density: 'Zeilen',
  densities: { cosy: 'Luftig', compact: 'Kompakt' },
  standard: 'Spalten zurücksetzen',
  views: 'Gespeicherte Ansichten',
  none: 'Speichern Sie Filter, Reihenfolge und Spalten unter einem Namen, um darauf zurückzukommen.',
  name: 'Name',
  keep: 'Ansicht speichern',
  first: (view) => `Mit ${view} beginnen`,
  rename: (view) => `${view} umbenennen`,
  remove: (view) => `${view} löschen`,
  nameless: 'Geben Sie einen Namen ein',
}
