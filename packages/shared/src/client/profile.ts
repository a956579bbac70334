import type { z } from 'zod'
import type { CreateEmbedKey, EditProfile, EmbedKey, Logo, Profile } from '../schemas/profile.js'
import type { CaughtMail } from '../schemas/mail.js'
import type { CreateNotification, Notification, NotificationPage, SentQuery } from '../schemas/notification.js'
import type { CallOptions, Send } from './request.js'

type Seen = Pick<Profile, 'version'>

/** The settings of one profile. */
export const profileClient = (send: Send) => ({
  get: (options?: CallOptions) => send<Profile>('GET', '', options),
  edit: ({ version }: Seen, body: z.input<typeof EditProfile>, options?: CallOptions) =>
    send<Profile>('PATCH', '', { body, version, ...options }),
  logo: {
    /** A PNG, JPEG or WebP of at most 1 MiB. */
    replace: (picture: Blob, options?: CallOptions) => send<Logo>('PUT', '/logo', { body: picture, ...options }),
    delete: (options?: CallOptions) => send<undefined>('DELETE', '/logo', options),
  },
  embedKeys: {
    list: (options?: CallOptions) => send<{ items: EmbedKey[] }>('GET', '/embed-keys', options),
    create: (body: z.input<typeof CreateEmbedKey>, options?: CallOptions) => send<EmbedKey>('POST', '/embed-keys', { body, ...options }),
    delete: (key: string, options?: CallOptions) => send<undefined>('DELETE', `/embed-keys/${encodeURIComponent(key)}`, options),
  },
})

export const notificationsClient = (send: Send) => ({
  create: (userId: string, body: z.input<typeof CreateNotification>, options?: CallOptions) =>
    send<Notification>('POST', `/users/${userId}/notifications`, { body, ...options }),
  /** What was sent to somebody, and whether they have read it. */
  ofUser: (userId: string, query: z.input<typeof SentQuery> = {}, options?: CallOptions) =>
    send<NotificationPage>('GET', `/users/${userId}/notifications`, { query, ...options }),
})

/** What the server caught instead of mailing it; only in `operators`. */
export const mailsClient = (send: Send) => ({
  list: (options?: CallOptions) => send<{ items: CaughtMail[] }>('GET', '/mails', options),
})
