import type { Messages } from './messages.js'

/** The languages that we speak beside English. */
export type Language = 'ar' | 'de' | 'es' | 'pt'

/**
 * The words that one part of the product uses: English at hand, the others each in a file that is fetched when it is first needed. Every
 * language is named, and each has the type of the whole section, so that no word can be missing.
 */
export interface Section<Name extends keyof Messages> {
  name: Name
  en: Messages[Name]
  languages: Record<Language, () => Promise<Pick<Messages, Name>>>
}

/** One of the sections named. */
export type AnySection<Name extends keyof Messages = keyof Messages> = { [Each in Name]: Section<Each> }[Name]
