import { numberFormat, pluralRules } from './formats.js'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** `forms` for `n` in `language`, with `#` replaced by the number as it is written there. */
export function plural(language: string, n: number, forms: Forms): string {
  const form = forms[pluralRules(language).select(n)] ?? forms.other
  return form.replace('#', numberFormat(language).format(n))
}
