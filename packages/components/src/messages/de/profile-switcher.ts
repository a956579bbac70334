import { plural } from '../plural.js'
import type { ProfileSwitcherMessages } from '../profile-switcher.messages.js'

export const switcher: ProfileSwitcherMessages = {
  profiles: 'Profile',
  roles: { owner: 'Inhaber', admin: 'Admin', editor: 'Redaktion', viewer: 'Lesezugriff' },
  switchProfile: 'Profil wechseln',
  choose: 'Profil wählen',
  switching: 'Wechselt…',
  search: 'Profile suchen',
  searchAmong: (n) => plural('de', n, { one: '# Profil durchsuchen', other: '# Profile durchsuchen' }),
  noMatch: (text) => `Kein Profil passt zu „${text}“.`,
  noMatchText: 'Suchen Sie nach Name oder Kurzname.',
  more: (n) => plural('de', n, { one: '# weiteres. Suchen Sie danach.', other: '# weitere. Suchen Sie danach.' }),
  found: (n) => plural('de', n, { one: '# Profil', other: '# Profile' }),
  newProfile: 'Neues Profil',
  none: 'Noch kein Profil',
  signedOut: 'Melden Sie sich an, um Ihre Profile zu sehen.',
  notLoaded: 'Ihre Profile wurden nicht geladen.',
  notEntered: (name) => `${name} ließ sich nicht öffnen.`,
  gone: (name) => `Sie gehören nicht mehr zu ${name}. Hier wurde nichts geändert.`,
  moved: (from, to) => `Sie gehören nicht mehr zu ${from}. Dies ist jetzt ${to}.`,
  movedNowhere: (from) => `Sie gehören nicht mehr zu ${from}. Ein anderes Profil haben Sie nicht.`,
  unknown: 'Dieses Profil gehört nicht zu Ihren. Wählen Sie ein anderes.',
  dismiss: 'Meldung schließen',
}
