import { OPERATORS, type AuditEntry } from '@foyer/shared'
import type { Context } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { reading } from '../../db/keyset.js'

type Row = AuditEntry & { key: string }

/** `count` audit entries about a subject from `position` on, newest first. Those of accounts are named by the account, which lives among the operators. */
export async function selectAudit({ db, profileId }: Context, subjectId: string, position: Position, count: number): Promise<Row[]> {
  const { key } = position
  const order = reading('desc', position)
  const found = await db
    .selectFrom('auditEntries as entry')
    .leftJoin('users as own', (join) => join.onRef('own.profileId', '=', 'entry.profileId').onRef('own.id', '=', 'entry.actorId'))
    .leftJoin('users as account', (join) => join.on('account.profileId', '=', OPERATORS).onRef('account.id', '=', 'entry.actorId'))
    .leftJoin('profileTokens as token', (join) =>
      join.onRef('token.profileId', '=', 'entry.profileId').onRef('token.id', '=', 'entry.actorId'),
    )
    .select(['entry.id', 'entry.action', 'entry.actorKind', 'entry.actorId', 'entry.at', 'entry.id as key', 'entry.personName'])
    .select(['entry.actedAsId', 'entry.reason'])
    .select(['own.name as ownName', 'account.name as accountName', 'token.name as tokenName'])
    .where('entry.profileId', '=', profileId)
    .where('entry.subjectId', '=', subjectId)
    .$if(key !== undefined, (query) => query.where('entry.id', order === 'desc' ? '<' : '>', String(key)))
    .orderBy('entry.id', order)
    .limit(count)
    .execute()
  return found.map(({ personName, ownName, accountName, tokenName, actedAsId, reason, ...entry }) => ({
    ...entry,
    ...(actedAsId !== null && { actedAsId }),
    ...(reason !== null && { reason }),
    actorName: personName ?? ownName ?? accountName ?? tokenName ?? '',
  }))
}
