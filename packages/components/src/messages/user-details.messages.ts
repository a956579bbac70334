interface State {
  title: string
  text: string
}

/** What the audit log can say of a user, by its own names. */
export type AuditedAction =
  | 'acting.allowed'
  | 'acting.ended'
  | 'acting.started'
  | 'session.ended'
  | 'session.reuse_detected'
  | 'session.started'
  | 'session.stepped_up'
  | 'user.approved'
  | 'user.avatar_deleted'
  | 'user.avatar_replaced'
  | 'user.banned'
  | 'user.created'
  | 'user.deactivated'
  | 'user.edited'
  | 'user.email_verified'
  | 'user.group_joined'
  | 'user.group_left'
  | 'user.invitation_accepted'
  | 'user.invited'
  | 'user.password_chosen'
  | 'user.password_reset'
  | 'user.reactivated'
  | 'user.status_restored'
  | 'user.token_rotated'
  | 'user.unbanned'

/** The words of `<user-details>`. */
export interface UserDetailsMessages {
  loading: string
  sections: string
  tabs: Record<'details' | 'activity' | 'sessions' | 'notifications' | 'audit', string>
  gone: State
  denied: State
  signedOut: State
  notLoaded: string
  reason: string
  more: string

  picture: {
    label: string
    choose: string
    change: string
    remove: string
    hint: string
    wrongType: string
    /** `size` is in MiB, written out. */
    tooLarge: (size: string) => string
    replaced: string
    removed: string
  }

  /** Of tags that follow a field. */
  followField: string

  groups: {
    label: string
    none: string
    add: string
    search: string
    noMatch: string
    remove: (group: string) => string
    joined: (name: string, group: string) => string
    left: (name: string, group: string) => string
  }

  sessions: {
    empty: State
    notLoaded: string
    on: (browser: string, system: string) => string
    unknown: string
    current: string
    used: (time: string) => string
    began: (time: string) => string
    end: string
    endOf: (device: string) => string
    endAll: string
    question: { heading: (name: string) => string; text: string; keep: string; go: string }
    ended: string
    allEnded: string
  }

  inbox: {
    empty: State
    notLoaded: string
    unread: string
    read: (time: string) => string
  }

  audit: {
    empty: State
    denied: State
    notLoaded: string
    actions: Record<AuditedAction, string>
    by: (name: string) => string
    /** An operator who did it in the user's place. */
    byActing: (name: string) => string
    /** Who has no name. */
    actors: { system: string; stranger: string; gone: string }
  }
}
