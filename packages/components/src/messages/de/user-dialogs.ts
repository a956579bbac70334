import type { UserDialogsMessages } from '../user-dialogs.messages.js'

export const dialogs: UserDialogsMessages = {
  form: {
    addTitle: 'Benutzer hinzufügen',
    editTitle: 'Benutzer bearbeiten',
    add: 'Benutzer hinzufügen',
    invite: 'Einladung senden',
    access: 'Passwort',
    letThemChoose: 'Selbst wählen lassen (Einladung senden)',
    setPassword: 'Ein Passwort setzen',
    showPassword: 'Passwort zeigen',
    fields: {
      name: 'Name',
      email: 'E-Mail',
      password: 'Passwort zum Weitergeben',
      type: 'Typ',
      externalId: 'Externe Kennung',
      tags: 'Tags',
    },
    hints: {
      password: 'Mindestens 12 Zeichen. Die Adresse wird bei der ersten Anmeldung bestätigt.',
      type: 'Standard, wenn Ihr Profil keine eigenen Typen hat.',
      tags: 'Einer je Zeile, wie in plan: Pro',
    },
    faults: {
      name: 'Geben Sie einen Namen ein',
      email: 'Geben Sie eine E-Mail-Adresse ein',
      emailShape: 'Geben Sie eine Adresse wie name@example.com ein',
      password: 'Wählen Sie ein Passwort',
    },
    newerTitle: 'Jemand anders hat diesen Benutzer inzwischen geändert',
    newerText:
      'Nichts wurde gespeichert. Darunter steht, was dort jetzt anders ist als bei Ihnen. Speichern Sie noch einmal, um Ihres an die Stelle zu setzen.',
  },
  notice: {
    heading: (name) => `Mitteilung an ${name} senden`,
    title: 'Titel',
    message: 'Text',
    send: 'Mitteilung senden',
    fault: 'Geben Sie einen Titel ein',
  },
  ban: {
    heading: (name) => `${name} sperren?`,
    text: 'Alle Sitzungen enden jetzt, und eine Anmeldung ist nicht möglich, solange die Sperre dauert. Die Daten bleiben.',
    howLong: 'Wie lange',
    never: 'Bis jemand sie aufhebt',
    until: 'Bis zu einem Tag',
    day: 'Endet am Anfang von',
    fault: 'Wählen Sie einen Tag, der noch kommt',
    keep: 'Benutzer behalten',
    go: 'Benutzer sperren',
  },
  delete: {
    heading: (name) => `${name} löschen?`,
    text: 'Alle Sitzungen enden jetzt, und die Daten können nicht zurückkommen. Das Protokoll behält eine Zeile.',
    keep: 'Benutzer behalten',
    go: 'Benutzer löschen',
  },
  reject: {
    heading: (name) => `${name} ablehnen?`,
    text: 'Die Anfrage und alle Angaben darin werden gelöscht und können nicht zurückkommen. Eine neue Registrierung bleibt möglich.',
    keep: 'Benutzer behalten',
    go: 'Benutzer ablehnen',
  },
}
