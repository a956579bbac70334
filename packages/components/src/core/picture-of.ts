import type { User } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'

/** The address of a user's picture, if there is one: the server says where it is on itself. */
export const pictureOf = ({ avatar }: Pick<User, 'avatar'>, client: Client | undefined): string | null =>
  avatar && client ? new URL(avatar, client.baseUrl).href : null
