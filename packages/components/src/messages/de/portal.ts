import type { PortalMessages } from '../portal.messages.js'

export const portal: PortalMessages = {
  signUp: 'Konto anlegen',
  signIn: 'Anmelden',
  account: 'Ihr Konto',
  newPassword: 'Neues Passwort wählen',
  save: 'Namen speichern',
  saving: 'Wird gespeichert …',
  saved: 'Name gespeichert',
  notSaved: 'Ihr Name wurde nicht gespeichert',
  conflict: 'Er wurde inzwischen anderswo geändert. Ihrer bleibt hier stehen; speichern Sie ihn noch einmal, wenn er noch stimmt.',
  nothing: 'Hier gibt es keine Seite',
  nothingText: 'Sehen Sie sich die Adresse noch einmal an, oder fragen Sie, wer sie Ihnen gegeben hat.',
}
