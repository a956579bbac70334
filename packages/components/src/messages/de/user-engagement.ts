import { plural } from '../plural.js'
import type { UserEngagementMessages } from '../user-engagement.messages.js'

export const userEngagement: UserEngagementMessages = {
  title: 'Nutzung',
  metric: 'Was',
  metrics: { active: 'Aktive Benutzer', signUps: 'Neue Benutzer' },
  interval: 'Je',
  intervals: { day: 'Tag', week: 'Woche', month: 'Monat' },
  range: 'Zeitraum',
  days: (count) => plural('de', count, { one: '# Tag', other: '# Tage' }),
  by: 'Aufgeteilt nach',
  splits: { none: 'Nicht', type: 'Typ', tag: 'Tag', group: 'Gruppe' },
  over: (from, to) => `${from} bis ${to}`,
  between: (least, most) => `zwischen ${least} und ${most}`,
  summary: (name, rest) => `${name}, ${rest}`,
  all: 'Alle',
  goneGroup: 'Eine gelöschte Gruppe',
  largest: 'Gezeigt werden die zehn größten.',
  noParts: 'In dieser Zeit wurde nichts einzeln gezählt. Ein Tag wird es, sobald fünf Benutzer ihn haben.',
  showTable: 'Als Tabelle zeigen',
  hideTable: 'Tabelle verbergen',
  note: 'Alle zählen je Tag, Woche oder Monat einmal. Tage sind die von UTC; der letzte läuft noch.',
  empty: { title: 'Niemand in dieser Zeit', text: 'Wählen Sie einen längeren Zeitraum, oder zählen Sie etwas anderes.' },
  signedOut: 'Niemand ist angemeldet',
  notLoaded: 'Die Zahlen konnten nicht geladen werden',
}
