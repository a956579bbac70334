import { ConfigError } from '../config.js'
import { AppError } from '../core/errors.js'
import { UsageError } from './usage-error.js'

/** What went wrong, in one line: the mistake where it is the reader's, never a stack. */
export function explain(error: unknown): string {
  return sentence(error).replace(/\s+/g, ' ').trim()
}

function sentence(error: unknown): string {
  if (error instanceof UsageError || error instanceof ConfigError) return error.message
  if (error instanceof AppError) return refusal(error)
  const cause = rootOf(error)
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const why = cause.message === '' ? code : cause.message
  const place = PLACES.find(({ codes }) => codes.test(code))
  return place ? `${place.what} (${why})` : `Foyer failed: ${why}`
}

/** Each field with what is wrong with it, or the title where no field is to blame. */
function refusal({ message, fields = {} }: AppError): string {
  const faults = Object.entries(fields).map(([field, fault]) => `${field}: ${fault}`)
  return faults.length > 0 ? faults.join(' ') : message
}

const PLACES = [
  { codes: /^(ECONN|EHOST|ENET|ENOTFOUND|ETIMEDOUT|EAI_|08|57P)/, what: 'DATABASE_URL: the database cannot be reached' },
  { codes: /^(28|3D|42501|53)/, what: 'DATABASE_URL: the database does not let us in' },
  { codes: /^SQLITE_(BUSY|LOCKED)/, what: 'The database is busy, try again' },
  { codes: /^SQLITE_/, what: 'DATABASE_URL: the data file cannot be used' },
  { codes: /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|ENOSPC)$/, what: 'FOYER_DATA_DIR: the folder cannot be used' },
]

/** What began it all: a failed migration tells of the database behind it. */
function rootOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  return error.cause instanceof Error ? rootOf(error.cause) : error
}
