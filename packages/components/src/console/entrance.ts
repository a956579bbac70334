import { ApiError, createClient, type Client, type ClientOptions } from '@foyer/shared/client'
import type { Session } from '../core/session.js'

export type Server = Pick<ClientOptions, 'baseUrl' | 'fetch'>

/** What an operator holds in a profile: its client, and what they may do there. */
export interface Entrance {
  client: Client
  permissions: readonly string[]
}

/** Exchanges the operator's session for a client of one profile. It exchanges again, once for all calls, whenever its token is over. */
export async function enterProfile(server: Server, session: Session, profileId: string): Promise<Entrance> {
  let token = await session.client.me.profiles.enter(profileId)
  const exchange = async () => {
    try {
      token = await session.client.me.profiles.enter(profileId)
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return false
    }
  }

  let exchanging: Promise<boolean> | undefined
  const renew = () => (exchanging ??= exchange().finally(() => (exchanging = undefined)))
  return { client: createClient({ ...server, profileId, token: () => token.accessToken, renew }), permissions: token.permissions }
}
