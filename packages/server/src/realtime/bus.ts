/** Where something changed. Receivers read the rows themselves. */
export interface Message {
  profileId: string
  channel: string
}

/** Carries messages to every process that serves this database. */
export interface Bus {
  publish(message: Message): void
  /** Calls `listener` for each message of the profile on one of `channels`, until the returned function is called. */
  subscribe(profileId: string, channels: readonly string[], listener: (channel: string) => void): () => void
  /** Tells every listener `CLOSED`: the server stops. */
  close(): void
}

/** In the place of a profile: what concerns them all. */
export const ALL_PROFILES = ''
/** The channel on which it is told that somebody in the profile may have lost their way in: open streams ask again who holds them. */
export const ACCESS = 'access'
/** The channel on which a change of any of a profile's users is told. */
export const USERS = 'users'
/** The channel on which it is told that a job of the profile came further. */
export const JOBS = 'jobs'
/** The channel of one user's inbox. */
export const inboxOf = (userId: string) => `inbox:${userId}`
/** Told on every channel when the server stops. */
export const CLOSED = 'closed'
/** The channel that wakes the mail runner. */
export const OUTBOX = 'outbox'
/** The channel that wakes the runner of jobs. */
export const QUEUE = 'queue'
