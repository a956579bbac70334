import { ApiError } from '@foyer/shared/client'

/** What a caller learns from a refusal, without what differs each time. */
export interface Refusal {
  status: number
  code: string
  title: string
  fields: Record<string, string>
}

/** The refusal that `call` meets. Throws when it meets none. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(outcome instanceof ApiError)) throw new Error('Nothing was refused.', { cause: outcome })
  const { status, code, message, fields } = outcome
  return { status, code, title: message, fields }
}

/** Its status, and the fields it names. */
export async function faultsOf(call: Promise<unknown>): Promise<[status: number, ...fields: string[]]> {
  const { status, fields } = await refusalOf(call)
  return [status, ...Object.keys(fields)]
}
