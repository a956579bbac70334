import { numberFormat, pluralRules } from './formats.js'

/** What a language tells apart by number (CLDR). Spanish and Portuguese say *de* after millions. */
interface Categories {
  en: 'one' | 'other'
  de: 'one' | 'other'
  es: 'one' | 'many' | 'other'
  pt: 'one' | 'many' | 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}

/** A form for each, or one that serves for all. */
type Forms<Name extends keyof Categories> = Record<Categories[Name], string> | { other: string }

/** `forms` for `n` in `language`, with `#` replaced by the number as it is written there. */
export function plural<Name extends keyof Categories>(language: Name, n: number, forms: Forms<Name>): string {
  const known = forms as Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  const form = known[pluralRules(language).select(n)] ?? known.other
  return form.replace('#', numberFormat(language).format(n))
}
