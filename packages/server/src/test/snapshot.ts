import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/database.js'
import type { TestApp } from './create-test-app.js'

const TABLES = [
  'profiles',
  'profileOrigins',
  'embedKeys',
  'memberships',
  'users',
  'userTags',
  'userCounts',
  'notifications',
  'sessions',
  'refreshTokens',
  'challenges',
  'profileTokens',
  'signingKeys',
  'auditEntries',
  'outbox',
  'idempotencyKeys',
] as const satisfies readonly (keyof Database)[]

type Missing = Exclude<keyof Database, (typeof TABLES)[number]>

/** A fingerprint of each table: the same before and after, where nothing changed. */
export async function snapshot({ db }: TestApp, without: readonly (keyof Database)[] = []): Promise<Record<string, string>> {
  const complete: Missing extends never ? true : never = true
  const prints: Record<string, string> = {}
  for (const table of TABLES.filter((table) => complete && !without.includes(table))) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db)
    const lines = rows.map((row) => JSON.stringify(row)).sort()
    prints[table] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  return prints
}
