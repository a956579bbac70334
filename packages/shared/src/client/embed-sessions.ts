import type { z } from 'zod'
import type { EmbedToken } from '../schemas/auth.js'
import type { CreateEmbedSession } from '../schemas/embed-session.js'
import type { CallOptions, Send } from './request.js'

/** For a host's backend, which holds a profile token. Browsers are refused. */
export const embedSessionsClient = (send: Send) => ({
  /** A token of ten minutes for one of the host's own people, to be handed to the page they are on. */
  create: (body: z.input<typeof CreateEmbedSession>, options?: CallOptions) =>
    send<EmbedToken>('POST', '/embed-sessions', { body, ...options }),
})
