import type { ConsoleMessages } from '../messages/console.messages.js'
import { console as de } from '../messages/de/console.js'
import { console as en } from '../messages/en/console.js'

const translations: Record<string, ConsoleMessages | undefined> = { en, de }

/** The console's own words, in English where there are no others. */
export const consoleWords = (language: string): ConsoleMessages => translations[main(language)] ?? en

/** The first of the reader's languages that the console speaks. */
export const preferredLanguage = (): string => navigator.languages.find((language) => main(language) in translations) ?? 'en'

const main = (language: string) => language.toLowerCase().split('-')[0]!
