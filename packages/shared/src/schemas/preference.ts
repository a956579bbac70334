import { z } from 'zod'

/** Under which a preference is kept: ≤ 60 small letters, digits and dashes. */
export const PreferenceParam = z.object({
  preference: z.string().regex(/^[a-z0-9-]{1,60}$/, 'Use up to 60 small letters, digits and dashes.'),
})

const MOST_BYTES = 16 * 1024

/** What one viewer keeps of one view, such as the columns of a table: any JSON of at most 16 KiB. `null` where nothing is kept. */
export const Preference = z.strictObject({ value: z.unknown().refine(fits, 'Keep at most 16 KiB of JSON.') })

export type Preference = z.output<typeof Preference>

/** What is nested too deeply to be written throws a `RangeError`. */
function fits(value: unknown): boolean {
  try {
    const text = JSON.stringify(value) as string | undefined
    return text !== undefined && new TextEncoder().encode(text).length <= MOST_BYTES
  } catch {
    return false
  }
}
