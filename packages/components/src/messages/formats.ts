/** Keeps what `make` makes of a language and options: a formatter costs a hundred times its use. */
function keep<Options, Format>(make: (language: string, options?: Options) => Format): (language: string, options?: Options) => Format {
  const kept = new Map<string, Format>()
  return (language, options) => {
    const name = language + JSON.stringify(options)
    const format = kept.get(name) ?? make(language, options)
    kept.set(name, format)
    return format
  }
}

export const dateFormat = keep((language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options))
export const numberFormat = keep((language, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options))
export const relativeFormat = keep((language, options?: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options))
export const pluralRules = keep((language, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options))
