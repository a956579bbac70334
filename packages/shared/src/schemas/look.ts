import { z } from 'zod'

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'Use a colour like #0b5d3b.')
  .toLowerCase()

/** The seeds of a profile's look, from which its own pages work out everything else. */
export const Look = z.strictObject({
  /** The brand: `#rrggbb`. Any colour is readable: the tokens move its lightness where text would not be. */
  accent: colour,
  /** The temperature of every grey: `#rrggbb`, of which the hue counts. */
  neutral: colour,
  /** Corners, in px. */
  radius: z.int().min(0).max(12),
  font: z.enum(['system', 'humanist', 'rounded', 'serif']),
  density: z.enum(['compact', 'regular', 'roomy']),
  /** Light or dark always, or as the reader has it. */
  scheme: z.enum(['auto', 'light', 'dark']),
})

export type Look = z.output<typeof Look>
