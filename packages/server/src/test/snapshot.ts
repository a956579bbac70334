import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/database.js'
import type { TestApp } from './create-test-app.js'

const COMPLETE = {
  profiles: true,
  profileOrigins: true,
  profileLogos: true,
  embedKeys: true,
  memberships: true,
  users: true,
  userTags: true,
  userSchemas: true,
  tags: true,
  groups: true,
  groupMembers: true,
  userCounts: true,
  preferences: true,
  jobs: true,
  jobRows: true,
  notifications: true,
  sessions: true,
  activities: true,
  actingCodes: true,
  engagementCounts: true,
  analyticsHooks: true,
  analyticsOutbox: true,
  anonymousUsers: true,
  refreshTokens: true,
  challenges: true,
  attempts: true,
  profileTokens: true,
  signingKeys: true,
  auditEntries: true,
  outbox: true,
  files: true,
  fileContents: true,
  idempotencyKeys: true,
} as const satisfies Record<keyof Database, true>

const TABLES = Object.keys(COMPLETE) as (keyof Database)[]

/** A fingerprint of each table: the same before and after, where nothing changed. */
export async function snapshot({ db }: TestApp, without: readonly (keyof Database)[] = []): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of TABLES.filter((table) => !without.includes(table))) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db)
    const lines = rows.map((row) => JSON.stringify(row)).sort()
    prints[table] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  return prints
}
