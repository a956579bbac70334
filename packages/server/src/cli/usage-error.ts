/** The command line was written wrongly: its message is one line. */
export class UsageError extends Error {
  override name = 'UsageError'
}
