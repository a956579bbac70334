import { decodeJwt } from 'jose'
import type { Tenant, TestApp } from './create-test-app.js'

/** Who did this, to whom: the audit entries of one kind in the tenant, oldest first. */
export const journal = ({ db }: Pick<TestApp, 'db'>, { id }: Pick<Tenant, 'id'>, action: string) =>
  db
    .selectFrom('auditEntries')
    .select(['actorKind', 'actorId', 'subjectId'])
    .where('profileId', '=', id)
    .where('action', '=', action)
    .orderBy('id')
    .execute()

/** The account behind a member's token. */
export const accountOf = ({ token }: { token: string | undefined }): string => decodeJwt(token!).sub!
