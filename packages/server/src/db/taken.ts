/** Whether the database refused to have the same value twice: SQLite's and PostgreSQL's (SQLSTATE 23505) way to say so. */
export function isTaken(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === '23505'
}
