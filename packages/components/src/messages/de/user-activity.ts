import type { UserActivityMessages } from '../user-activity.messages.js'

export const activity: UserActivityMessages = {
  label: 'Aktivität',
  show: 'Anzeigen',
  all: 'Alle',
  kinds: { sign_in: 'Anmeldungen', page: 'Seiten', feature: 'Funktionen' },
  signedIn: 'Angemeldet',
  on: (site) => `auf ${site}`,
  today: 'Heute',
  more: 'Mehr laden',
  notLoaded: 'Die Aktivität konnte nicht geladen werden',
  gone: { title: 'Diesen Benutzer gibt es hier nicht', text: 'Er wurde gelöscht oder gehört zu einem anderen Profil.' },
  denied: {
    title: 'Sie dürfen hier nicht sehen, was Benutzer tun',
    text: 'Bitten Sie einen Admin des Profils um das Recht, Benutzer zu sehen.',
  },
  signedOut: { title: 'Melden Sie sich an, um die Aktivität zu sehen', text: 'Ihre Sitzung ist zu Ende.' },
  empty: {
    title: 'Noch keine Aktivität',
    text: 'Anmeldungen erscheinen von selbst. Seiten und Funktionen erscheinen, sobald Ihre Website sie mit foyer.track() oder data-foyer-track meldet.',
  },
  emptyKind: 'Noch nichts von dieser Art.',
}
