import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ZodType, z } from 'zod'

/** Answers with `value` as `schema` describes it; columns the schema does not name never leave. */
export function reply<Schema extends ZodType>(c: Context, schema: Schema, value: z.input<Schema>, status: ContentfulStatusCode = 200): Response {
  const body = schema.parse(value) as { version?: number }
  if (body.version !== undefined) c.header('ETag', `"${String(body.version)}"`)
  return c.json(body, status)
}
