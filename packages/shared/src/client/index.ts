import type { EmbedConfig } from '../schemas/profile.js'
import { actingClient } from './acting.js'
import { analyticsClient } from './analytics.js'
import { anonymousUserClient } from './anonymous-user.js'
import { offline, readError } from './api-error.js'
import { authClient } from './auth.js'
import { embedSessionsClient } from './embed-sessions.js'
import { stream, type StreamOptions } from './event-stream.js'
import { engagementClient } from './engagement.js'
import { groupsClient } from './groups.js'
import { jobsClient } from './jobs.js'
import { meClient } from './me.js'
import { mailsClient, notificationsClient, profileClient } from './profile.js'
import { createOpen, createSend, own, type ClientOptions } from './request.js'
import { tagsClient } from './tags.js'
import { userSchemaClient } from './user-schema.js'
import { usersClient } from './users.js'

export { PLAIN_LOOK } from '../plain-look.js'
export { STATUS_ACTIONS, allows } from '../status-actions.js'
export { ApiError, offline, readError } from './api-error.js'
export type { ServerEvent } from './event-stream.js'
export { own, type CallOptions, type ClientOptions } from './request.js'

export type Client = ReturnType<typeof createClient>

/** Everything the API can do for one profile, one line an endpoint. */
export function createClient(options: ClientOptions) {
  const open = createOpen(options)
  const send = createSend(open)
  return {
    baseUrl: options.baseUrl,
    profileId: options.profileId,
    auth: authClient(send),
    me: meClient(send),
    acting: actingClient(send),
    users: usersClient(send),
    anonymousUser: anonymousUserClient(send),
    userSchema: userSchemaClient(send),
    groups: groupsClient(send),
    tags: tagsClient(send),
    jobs: jobsClient(send),
    engagement: engagementClient(send),
    analytics: analyticsClient(send),
    notifications: notificationsClient(send),
    profile: profileClient(send),
    mails: mailsClient(send),
    embedSessions: embedSessionsClient(send),
    events: {
      /** One's own inbox: `notification` (with its `seq` as id) and `unread`. */
      mine: (call: StreamOptions = {}) => stream(open, '/me/events', call),
      /** `users` whenever somebody in the profile changed: fetch the page again. */
      users: (call: StreamOptions = {}) => stream(open, '/events', { ...call, query: { topics: 'users' } }),
      /** `jobs` whenever one came further: fetch it again. */
      jobs: (call: StreamOptions = {}) => stream(open, '/events', { ...call, query: { topics: 'jobs' } }),
    },
  }
}

/** Which profile a page's public key names. The request is a "simple" one, which browsers send without asking first (Fetch §3.2). */
export async function readEmbedConfig(
  baseUrl: string,
  key: string,
  fetch: NonNullable<ClientOptions['fetch']> = (request) => globalThis.fetch(request),
): Promise<EmbedConfig> {
  const url = new URL(`v1/embed-keys/${encodeURIComponent(key)}`, baseUrl)
  const response = await Promise.resolve(fetch(new Request(url, own<RequestInit>({ credentials: 'omit' })))).catch(() =>
    Promise.reject(offline()),
  )
  if (!response.ok) throw await readError(response)
  return (await response.json()) as EmbedConfig
}
