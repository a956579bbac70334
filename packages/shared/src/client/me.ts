import type { z } from 'zod'
import type { ReportActivity } from '../schemas/activity.js'
import type { EditMe, EmbedToken, Me } from '../schemas/auth.js'
import type { Notification, NotificationPage, NotificationQuery, Unread } from '../schemas/notification.js'
import type { Preference } from '../schemas/preference.js'
import type { CreateProfile, Membership, Profile } from '../schemas/profile.js'
import type { Avatar } from '../schemas/user.js'
import type { Sessions } from '../schemas/user-access.js'
import type { EditMyFields, MyFields } from '../schemas/user-schema.js'
import type { CallOptions, Send } from './request.js'

type Query = z.input<typeof NotificationQuery>

/** What belongs to whoever is signed in. */
export const meClient = (send: Send) => ({
  get: (options?: CallOptions) => send<Me>('GET', '/me', options),
  edit: ({ version }: Pick<Me, 'version'>, body: z.input<typeof EditMe>, options?: CallOptions) =>
    send<Me>('PATCH', '/me', { body, version, ...options }),
  avatar: {
    replace: (picture: Blob, options?: CallOptions) => send<Avatar>('PUT', '/me/avatar', { body: picture, ...options }),
    delete: (options?: CallOptions) => send<undefined>('DELETE', '/me/avatar', options),
  },
  fields: {
    get: (options?: CallOptions) => send<MyFields>('GET', '/me/fields', options),
    edit: ({ version }: Pick<MyFields, 'version'>, values: z.input<typeof EditMyFields>['values'], options?: CallOptions) =>
      send<MyFields>('PATCH', '/me/fields', { body: { values }, version, ...options }),
  },
  /** What a viewer keeps of their views. Members have some, and people whom a host's token acts for. */
  preferences: {
    /** Its `value` is `null` where nothing is kept. */
    get: (key: string, options?: CallOptions) => send<Preference>('GET', `/me/preferences/${key}`, options),
    set: (key: string, value: unknown, options?: CallOptions) =>
      send<Preference>('PUT', `/me/preferences/${key}`, { body: { value }, ...options }),
    delete: (key: string, options?: CallOptions) => send<undefined>('DELETE', `/me/preferences/${key}`, options),
  },
  /** Tells what happened on this page. */
  report: (entries: z.input<typeof ReportActivity>['entries'], options?: CallOptions) =>
    send<undefined>('POST', '/me/activity', { body: { entries }, ...options }),
  sessions: {
    list: (options?: CallOptions) => send<Sessions>('GET', '/me/sessions', options),
    delete: (sessionId: string, options?: CallOptions) => send<undefined>('DELETE', `/me/sessions/${sessionId}`, options),
    /** Ends all but the one that asks. */
    deleteOthers: (options?: CallOptions) => send<undefined>('DELETE', '/me/sessions', options),
  },
  notifications: {
    list: (query: Query = {}, options?: CallOptions) => send<NotificationPage>('GET', '/me/notifications', { query, ...options }),
    unread: (options?: CallOptions) => send<Unread>('GET', '/me/notifications/unread', options),
    read: (id: string, options?: CallOptions) => send<Notification>('POST', `/me/notifications/${id}/read`, options),
    readAll: (options?: CallOptions) => send<Unread>('POST', '/me/notifications/read', options),
  },
  /** An account's profiles; only in `operators`. */
  profiles: {
    list: (options?: CallOptions) => send<{ items: Membership[] }>('GET', '/me/profiles', options),
    create: (body: z.input<typeof CreateProfile>, options?: CallOptions) => send<Profile>('POST', '/me/profiles', { body, ...options }),
    /** Exchanges the session for a token that the widgets of one profile work with. */
    enter: (profileId: string, options?: CallOptions) => send<EmbedToken>('POST', '/me/embed-tokens', { body: { profileId }, ...options }),
  },
})
