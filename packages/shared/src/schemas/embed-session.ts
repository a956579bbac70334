import { z } from 'zod'
import { PERMISSIONS } from '../permissions.js'
import { Line, Origin } from './text.js'

/** A person whom a host's backend has signed in itself: the host's own id of them, and what they are called in the audit log. */
export const HostPerson = z.strictObject({
  id: Line.min(1, 'Name the person by your own id.').max(200),
  name: Line.min(1, 'Enter a name.').max(120),
})

/** What a host's backend asks for one of its people: what they may do, and the one origin whose pages may hold the token. */
export const CreateEmbedSession = z.strictObject({
  actor: HostPerson,
  permissions: z.array(z.enum(PERMISSIONS)).min(1, 'Name what they may do.').max(PERMISSIONS.length),
  origin: Origin,
})

export type HostPerson = z.output<typeof HostPerson>
export type CreateEmbedSession = z.output<typeof CreateEmbedSession>
