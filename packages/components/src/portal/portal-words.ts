import { portal as de } from '../messages/de/portal.js'
import { portal as en } from '../messages/en/portal.js'
import type { PortalMessages } from '../messages/portal.messages.js'

const translations: Record<string, PortalMessages | undefined> = { en, de }

/** The hosted pages' own words, in English where there are no others. */
export const portalWords = (language: string): PortalMessages => translations[main(language)] ?? en

/** The first of the reader's languages that the hosted pages speak. */
export const preferredLanguage = (languages: readonly string[] = navigator.languages): string =>
  languages.find((language) => main(language) in translations) ?? 'en'

const main = (language: string) => language.toLowerCase().split('-')[0]!
