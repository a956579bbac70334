import type { Problem } from '../schemas/problem.js'

/** The server said no. `code` is stable and safe to translate; `requestId` finds it in the log. Without an answer, `status` is 0 and `code` `offline`. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly status: number
  readonly fields: Record<string, string>
  readonly requestId: string
  /** Seconds until another try makes sense, where the server said so. */
  readonly retryAfter: number | null

  constructor({ code, title, status, fields = {}, requestId }: Omit<Problem, 'type'>, retryAfter: number | null = null) {
    super(title)
    this.code = code
    this.status = status
    this.fields = fields
    this.requestId = requestId
    this.retryAfter = retryAfter
  }
}

/** Reads a refusal. A proxy may answer for the server with something that is not a problem, and a host's backend with its code alone. */
export async function readError(response: Response): Promise<ApiError> {
  const { status, statusText: title } = response
  const body = (await response.json().catch(() => null)) as Problem | null
  const retryAfter = Number(response.headers.get('retry-after')) || null
  const known = typeof body?.code === 'string' ? body : { code: 'unavailable' }
  return new ApiError({ title, requestId: '', ...known, status }, retryAfter)
}

/** The call got no answer at all. */
export const offline = () => new ApiError({ code: 'offline', title: 'The server cannot be reached.', status: 0, requestId: '' })
