import { commonWords } from './common.words.js'

const RIGHT_TO_LEFT = ['ar']

const main = (language: string) => language.toLowerCase().split('-')[0]!

/** The first of the reader's languages that we speak. */
export const readerLanguage = (): string =>
  navigator.languages.find((language) => main(language) === 'en' || main(language) in commonWords.languages) ?? 'en'

/** The direction in which it is read. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(main(language)) ? 'rtl' : 'ltr')
