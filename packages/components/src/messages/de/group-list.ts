import type { GroupListMessages } from '../group-list.messages.js'
import { plural } from '../plural.js'

export const groupList: GroupListMessages = {
  groups: 'Gruppen',
  all: 'Alle Benutzer',
  add: 'Neue Gruppe',
  settings: (name) => `Einstellungen von ${name}`,
  edit: 'Bearbeiten',
  remove: 'Löschen',
  search: 'Gruppen suchen',
  more: 'Mehr anzeigen',
  users: (count) => plural('de', count, { one: '# Benutzer', other: '# Benutzer' }),
  empty: { title: 'Noch keine Gruppen', text: 'Fassen Sie Benutzer, die zusammengehören, in einer Gruppe zusammen.' },
  noMatch: (text) => `Keine Gruppe passt zu „${text}“.`,
  signedOut: 'Niemand ist angemeldet',
  notLoaded: 'Die Gruppen konnten nicht geladen werden',
  name: 'Name',
  externalId: 'Externe ID',
  externalIdHint: 'Wie ein anderes System diese Gruppe nennt.',
  nameMissing: 'Geben Sie einen Namen ein',
  nameTaken: 'Eine andere Gruppe heißt schon so',
  tooMany: 'Es gibt schon 1.000 Gruppen. Löschen Sie zuerst eine.',
  gone: 'Diese Gruppe gibt es nicht mehr.',
  create: { heading: 'Neue Gruppe', go: 'Gruppe anlegen', done: (name) => `${name} wurde angelegt` },
  change: { heading: (name) => `${name} bearbeiten`, done: (name) => `${name} wurde gespeichert` },
  farewell: {
    heading: (name) => `${name} löschen?`,
    text: (count) =>
      count === 0
        ? 'Niemand ist darin. Das lässt sich nicht rückgängig machen.'
        : plural('de', count, {
            one: '# Benutzer verlässt die Gruppe und bleibt im Profil. Das lässt sich nicht rückgängig machen.',
            other: '# Benutzer verlassen die Gruppe und bleiben im Profil. Das lässt sich nicht rückgängig machen.',
          }),
    keep: 'Gruppe behalten',
    go: 'Gruppe löschen',
    done: (name) => `${name} wurde gelöscht`,
  },
}
