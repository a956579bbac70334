import type { Look } from './schemas/look.js'

const FONTS: Readonly<Record<Exclude<Look['font'], 'system'>, string>> = {
  humanist: "Optima, Candara, 'Noto Sans', 'Gill Sans', 'DejaVu Sans', sans-serif",
  rounded: "ui-rounded, 'SF Pro Rounded', 'Avenir Next', Nunito, Quicksand, 'Liberation Sans', sans-serif",
  serif: "Charter, Georgia, 'Noto Serif', 'Liberation Serif', 'DejaVu Serif', serif",
}
const DENSITIES: Readonly<Record<Look['density'], string>> = { compact: '0.85', regular: '1', roomy: '1.15' }
const SCHEMES: Readonly<Record<Look['scheme'], string>> = { auto: 'light dark', light: 'light', dark: 'dark' }

/** A look as CSS declarations: the seeds that the tokens derive from, and the colour scheme. The system's own font needs none. */
export const seedsOf = ({ accent, neutral, radius, font, density, scheme }: Look): Record<string, string> => ({
  '--foyer-accent': accent,
  '--foyer-neutral': neutral,
  '--foyer-radius': `${String(radius)}px`,
  '--foyer-density': DENSITIES[density],
  ...(font !== 'system' && { '--foyer-font': FONTS[font] }),
  'color-scheme': SCHEMES[scheme],
})
