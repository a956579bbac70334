import type { Interval, JobState, Metric, Permission, Role, RowOutcome, UserStatus } from '@foyer/shared'
import type { Generated } from 'kysely'
import type {
  ActingCodesTable,
  AttemptsTable,
  ChallengesTable,
  ProfileTokensTable,
  RefreshTokensTable,
  SessionsTable,
  SigningKeysTable,
} from './access-tables.js'

/** The tables as they are after the newest migration. Times are ISO-8601 UTC text; `…Key` columns are folded for sorting, and `''` where the value is absent. */
export interface Database {
  profiles: ProfilesTable
  profileOrigins: { profileId: string; origin: string }
  profileLogos: { profileId: string; hash: string; bytes: Uint8Array; createdAt: string }
  embedKeys: { profileId: string; key: string; kind: 'live' | 'test'; createdAt: string }
  memberships: { profileId: string; accountId: string; role: Role; createdAt: string }
  users: UsersTable
  userTags: UserTagsTable
  userSchemas: UserSchemasTable
  tags: TagsTable
  groups: GroupsTable
  groupMembers: GroupMembersTable
  userCounts: { profileId: string; status: UserStatus; count: number }
  preferences: { profileId: string; viewer: string; key: string; value: string }
  jobs: JobsTable
  jobRows: JobRowsTable
  notifications: NotificationsTable
  sessions: SessionsTable
  activities: ActivitiesTable
  actingCodes: ActingCodesTable
  engagementCounts: EngagementCountsTable
  analyticsHooks: AnalyticsHooksTable
  analyticsOutbox: AnalyticsOutboxTable
  anonymousUsers: { profileId: string; userId: string; token: string; rotatedAt: string }
  refreshTokens: RefreshTokensTable
  challenges: ChallengesTable
  attempts: AttemptsTable
  profileTokens: ProfileTokensTable
  signingKeys: SigningKeysTable
  auditEntries: AuditEntriesTable
  outbox: OutboxTable
  files: FilesTable
  fileContents: { name: string; bytes: Uint8Array }
  idempotencyKeys: IdempotencyKeysTable
}

export interface ProfilesTable {
  id: string
  /** Numbers the tenants, so that a search can be a range of rows. */
  number: number
  name: string
  nameKey: string
  slug: string
  welcomeMessage: string
  /** Days for which activities are kept. */
  activityDays: Generated<number>
  /** JSON of those seeds that were set. */
  look: Generated<string>
  createdAt: string
  version: number
}

export interface UsersTable {
  profileId: string
  id: string
  type: string
  typeKey: string
  email: string
  emailKey: string
  name: string
  nameKey: string
  status: UserStatus
  bannedUntil: string | null
  emailVerifiedAt: string | null
  externalId: string
  phone: string
  company: string
  /** IANA name, or `''`. */
  timezone: string
  /** BCP 47 tag, or `''`. */
  language: string
  /** Why they are banned or inactive, as whoever did it put it. */
  statusReason: string
  /** JSON object of the values of the profile's own fields. */
  fields: string
  /** The user's tags once more, as a JSON array: a list need not gather them. */
  tags: string
  /** When the last invitation was sent that has not been taken up. */
  invitedAt: string | null
  passwordHash: string | null
  /** How often the password was replaced or taken away: what was opened by an older one is over. */
  passwordVersion: Generated<number>
  /** Until when a password that somebody else chose opens the choice of another, and nothing else; `null` for one's own. */
  passwordExpiresAt: Generated<string | null>
  lastSignInAt: string | null
  lastSignInKey: string
  lastAccessAt: string | null
  lastAccessKey: string
  /** The path of their picture on the server. */
  avatar: string | null
  /** The `seq` of the newest notification. */
  inboxSeq: number
  createdAt: string
  version: number
}

/** Where a profile sends on what happens; no row while it does not. */
export interface AnalyticsHooksTable {
  profileId: string
  /** Of Google Analytics. */
  measurementId: string | null
  /** Of the webhook. */
  url: string | null
  /** JSON array of text. */
  events: string
  /** The secrets of both, as JSON. */
  sealed: string
  version: number
}

/** What waits to be sent on. */
export interface AnalyticsOutboxTable {
  profileId: string
  id: string
  target: 'google' | 'webhook'
  sealed: string
  attempts: number
  nextAttemptAt: string
}

/** How many users were counted, by the first day of a period. Sign-ups are kept by day alone: days add up. */
export interface EngagementCountsTable {
  profileId: string
  metric: Metric
  span: Interval
  /** `''` for everybody. */
  split: '' | 'type' | 'tag' | 'group'
  period: string
  /** A type, a tag as `key:value`, or the id of a group; `''` for everybody. */
  value: string
  count: number
}

/** The name is repeated here so that a tag's users are read in the order of the list. */
export interface UserTagsTable {
  profileId: string
  userId: string
  key: string
  value: string
  nameKey: string
}

/** The fields and types that a profile gives its users; no row while it has none of its own. */
export interface UserSchemasTable {
  profileId: string
  /** JSON array of text. */
  types: string
  /** JSON array of `UserField`. */
  fields: string
  version: number
}

/** Every tag that a user of the profile has, and those that have a colour. */
export interface TagsTable {
  profileId: string
  key: string
  value: string
  /** As it is written, `key:value`, folded: what the list is sorted and searched by. */
  nameKey: string
  /** A name of the palette, or `''`. */
  colour: Generated<string>
  /** How many users carry it. */
  count: number
}

export interface GroupsTable {
  profileId: string
  id: string
  name: string
  nameKey: string
  externalId: string
  /** How many users are in it. */
  count: number
  createdAt: string
  version: number
}

/** The name is the user's, repeated so that a group is read in the order of the list. */
export interface GroupMembersTable {
  profileId: string
  groupId: string
  userId: string
  nameKey: string
}

/** Work on many users; open until `finishedAt`. */
export interface JobsTable {
  profileId: string
  id: string
  kind: string
  action: string
  /** Whom it passes: what it was given, everybody it finds, or rows of the job `ofId`: those that failed, or those that were done, to undo them. */
  walk: 'given' | 'found' | 'failed' | 'undo' | 'undoFailed'
  ofId: string | null
  /** JSON of what the kind has to know. */
  spec: string
  /** What whoever started it must be allowed as long as it runs. */
  permission: Permission
  /** JSON of who started it. */
  starter: string
  state: JobState
  reason: string | null
  total: number
  done: number
  skipped: number
  failed: number
  /** The last that was passed; `''` at the start. */
  cursor: string
  /** The newest user when it was made. */
  upTo: string
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  /** Until when it may be undone; until then and a little longer its rows keep what was before. */
  undoUntil: string | null
}

/** What became of one user of a job. Users may go, and ids may be nobody's. */
export interface JobRowsTable {
  profileId: string
  jobId: string
  seq: number
  userId: string
  outcome: RowOutcome
  reason: string | null
  detail: string | null
  /** JSON of what undoing needs. */
  before: string | null
}

export interface NotificationsTable {
  profileId: string
  userId: string
  seq: number
  id: string
  title: string
  message: string
  createdAt: string
  readAt: string | null
}

/** What a user did. The id of what a page reported was made by the page. */
export interface ActivitiesTable {
  profileId: string
  userId: string
  id: string
  kind: 'sign_in' | 'page' | 'feature'
  name: string
  origin: string
  at: string
}

export interface AuditEntriesTable {
  profileId: string
  id: string
  actorKind: 'user' | 'token' | 'system' | 'anonymous' | null
  actorId: string | null
  /** The person whom a host signed in, by its own id and name, where its token acts for one. */
  personId: string | null
  personName: string | null
  /** The user in whose place the actor did it. */
  actedAsId: string | null
  action: string
  subjectId: string
  at: string
  /** Why, as the actor said. */
  reason: string | null
}

export interface OutboxTable {
  profileId: string
  id: string
  template: string
  sealed: string
  queuedAt: string
  attempts: number
  nextAttemptAt: string
  sentAt: string | null
  failedAt: string | null
}

/** A file goes once `goesAt` has come; one that is kept has none. */
export interface FilesTable {
  profileId: string
  name: string
  createdAt: string
  goesAt: string | null
}

export interface IdempotencyKeysTable {
  profileId: string
  actor: string
  route: string
  key: string
  bodyHash: string
  /** Which call took the key. */
  claim: string
  /** The answer, sealed; absent while the first call runs. */
  sealed: string | null
  createdAt: string
}
