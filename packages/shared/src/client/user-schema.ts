import type { z } from 'zod'
import type { EditUserSchema, UserSchema } from '../schemas/user-schema.js'
import type { CallOptions, Send } from './request.js'

/** Which types and fields the profile gives its users. */
export const userSchemaClient = (send: Send) => ({
  get: (options?: CallOptions) => send<UserSchema>('GET', '/user-schema', options),
  edit: ({ version }: Pick<UserSchema, 'version'>, body: z.input<typeof EditUserSchema>, options?: CallOptions) =>
    send<UserSchema>('PUT', '/user-schema', { body, version, ...options }),
})
