import type { CommandCode, ErrorCode } from '@foyer/shared'

/** The refusals this API makes. 500 is not one: nobody means to send it. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503

/** Known to whoever explains refusals. */
type Code = ErrorCode | CommandCode

/** What a code such as `user_not_found` says is not there. */
type Before<End extends string> = Code extends infer Each ? (Each extends `${infer What}${End}` ? What : never) : never

interface Details {
  fields?: Record<string, string>
  /** Seconds. */
  retryAfter?: number
}

/** An answer we meant to give. Anything else that is thrown is a bug and becomes a bare 500. */
export class AppError extends Error {
  override name = 'AppError'
  readonly status: RefusalStatus
  readonly code: Code
  readonly fields?: Record<string, string>
  readonly retryAfter?: number

  constructor(status: RefusalStatus, code: Code, title: string, { fields, retryAfter }: Details = {}) {
    super(title)
    this.status = status
    this.code = code
    if (fields) this.fields = fields
    if (retryAfter !== undefined) this.retryAfter = retryAfter
  }
}

export const invalid = (fields: Record<string, string>, code: Code = 'invalid') =>
  new AppError(400, code, 'Some fields need attention.', { fields })
export const unauthenticated = () => new AppError(401, 'unauthenticated', 'Sign in first.')
export const forbidden = (code: Code = 'forbidden', title = 'You may not do this.', details: Details = {}) =>
  new AppError(403, code, title, details)
export const notFound = (what: Before<'_not_found'>) => new AppError(404, `${what}_not_found`, `No such ${what}.`)
export const conflict = (code: Code, title: string) => new AppError(409, code, title)
export const gone = (what: Before<'_gone'>) => new AppError(410, `${what}_gone`, `This ${what} is no longer valid.`)
export const versionConflict = () => new AppError(412, 'version_conflict', 'Somebody changed this since you read it.')
export const limited = (retryAfter: number, title = 'That was too often. Try again later.') =>
  new AppError(429, 'too_many_requests', title, { retryAfter })
