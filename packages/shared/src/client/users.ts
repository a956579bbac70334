import type { z } from 'zod'
import type { ActivityPage, ActivityQuery } from '../schemas/activity.js'
import type { AuditPage, AuditQuery } from '../schemas/audit.js'
import type { Avatar, ChangeStatus, CreateUser, EditUser, User, UserCounts, UserPage, UserQuery } from '../schemas/user.js'
import type { PasswordReset, ResetPassword, Sessions } from '../schemas/user-access.js'
import type { CallOptions, Send } from './request.js'

type Query = z.input<typeof UserQuery>
type Seen = Pick<User, 'id' | 'version'>

export const usersClient = (send: Send) => ({
  list: (query: Query = {}, options?: CallOptions) => send<UserPage>('GET', '/users', { query, ...options }),
  counts: (options?: CallOptions) => send<UserCounts>('GET', '/users/counts', options),
  get: (id: string, options?: CallOptions) => send<User>('GET', `/users/${id}`, options),
  create: (body: z.input<typeof CreateUser>, options?: CallOptions) => send<User>('POST', '/users', { body, ...options }),
  edit: ({ id, version }: Seen, body: z.input<typeof EditUser>, options?: CallOptions) =>
    send<User>('PATCH', `/users/${id}`, { body, version, ...options }),
  /** Answers the user as they are now, or nothing when `reject` deleted them. */
  changeStatus: (id: string, body: z.input<typeof ChangeStatus>, options?: CallOptions) =>
    send<User | undefined>('POST', `/users/${id}/status`, { body, ...options }),
  /** Takes the password away and ends all sessions; a temporary one is answered once. */
  resetPassword: (id: string, body: z.input<typeof ResetPassword>, options?: CallOptions) =>
    send<PasswordReset>('POST', `/users/${id}/password`, { body, ...options }),
  activity: (id: string, query: z.input<typeof ActivityQuery> = {}, options?: CallOptions) =>
    send<ActivityPage>('GET', `/users/${id}/activity`, { query, ...options }),
  /** What was done with somebody, and by whom; for owners. */
  audit: (id: string, query: z.input<typeof AuditQuery> = {}, options?: CallOptions) =>
    send<AuditPage>('GET', `/users/${id}/audit`, { query, ...options }),
  /** Where somebody is signed in. */
  sessions: {
    list: (id: string, options?: CallOptions) => send<Sessions>('GET', `/users/${id}/sessions`, options),
    delete: (id: string, sessionId: string, options?: CallOptions) =>
      send<undefined>('DELETE', `/users/${id}/sessions/${sessionId}`, options),
    deleteAll: (id: string, options?: CallOptions) => send<undefined>('DELETE', `/users/${id}/sessions`, options),
  },
  avatar: {
    /** A PNG, JPEG or WebP of at most 1 MiB. */
    replace: (id: string, picture: Blob, options?: CallOptions) =>
      send<Avatar>('PUT', `/users/${id}/avatar`, { body: picture, ...options }),
    delete: (id: string, options?: CallOptions) => send<undefined>('DELETE', `/users/${id}/avatar`, options),
  },
  delete: (id: string, options?: CallOptions) => send<undefined>('DELETE', `/users/${id}`, options),
})
