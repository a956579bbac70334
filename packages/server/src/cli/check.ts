import type { z } from 'zod'
import { invalid } from '../core/errors.js'

/** Parses what was typed as the API would. Throws 400 naming each option at fault. */
export function check<Schema extends z.ZodType>(schema: Schema, input: Record<string, unknown>): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw invalid(Object.fromEntries(result.error.issues.map(({ path, message }) => [String(path[0]), message])))
}
