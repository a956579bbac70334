import { ApiError, createClient, type Client } from '@foyer/shared/client'
import type { Session } from './session.js'

/** What an operator holds in a profile: its client, and what they may do there by its token of the moment. */
export interface Entrance {
  readonly client: Client
  readonly permissions: readonly string[]
  /** Exchanges the session again. `false` means that the server gives no other token. */
  readonly renew: () => Promise<boolean>
}

interface EntranceOptions {
  signal?: AbortSignal
  /** The server gave another token, perhaps with other permissions. */
  renewed?: () => void
  /** The server gives no other token. */
  lost?: (error: ApiError) => void
}

/** Exchanges the operator's session for a client of one profile. It exchanges again, once for all calls, whenever its token is refused. */
export async function enterProfile(
  session: Session,
  profileId: string,
  { signal, renewed, lost }: EntranceOptions = {},
): Promise<Entrance> {
  let token = await session.client.me.profiles.enter(profileId, signal ? { signal } : {})
  const exchange = async () => {
    try {
      token = await session.client.me.profiles.enter(profileId)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      lost?.(error)
      return false
    }
    renewed?.()
    return true
  }

  let exchanging: Promise<boolean> | undefined
  const renew = () => (exchanging ??= exchange().finally(() => (exchanging = undefined)))
  return {
    renew,
    client: createClient({ ...session.server, profileId, token: () => token.accessToken, renew }),
    get permissions() {
      return token.permissions
    },
  }
}
