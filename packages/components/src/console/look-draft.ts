import type { Look } from '@foyer/shared'

/** A look as it stands in the form: every seed as its control has it. */
export type LookDraft = Record<keyof Look, string>

export const SEEDS: readonly (keyof Look)[] = ['accent', 'neutral', 'radius', 'font', 'density', 'scheme']

export const CHOICES = {
  font: ['system', 'humanist', 'rounded', 'serif'],
  density: ['compact', 'regular', 'roomy'],
  scheme: ['auto', 'light', 'dark'],
} as const

const COLOUR = /^#[0-9a-f]{6}$/i

export const isColour = (text: string) => COLOUR.test(text.trim())

export const lookDraftOf = ({ radius, ...rest }: Look): LookDraft => ({ ...rest, radius: String(radius) })

/** Selects, radios and the range hold nothing but their own values. */
export const lookOf = ({ accent, neutral, radius, font, density, scheme }: LookDraft): Look => ({
  accent: accent.trim().toLowerCase(),
  neutral: neutral.trim().toLowerCase(),
  radius: Number(radius),
  font: font as Look['font'],
  density: density as Look['density'],
  scheme: scheme as Look['scheme'],
})

/** What can be drawn of a draft: a colour that is half typed is still the one before. */
export function drawnLook(draft: LookDraft, before: Look): Look {
  const look = lookOf(draft)
  return {
    ...look,
    accent: isColour(look.accent) ? look.accent : before.accent,
    neutral: isColour(look.neutral) ? look.neutral : before.neutral,
  }
}
