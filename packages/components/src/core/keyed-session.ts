import { ApiError, readEmbedConfig } from '@foyer/shared/client'
import type { Keyed } from './refused-session.js'
import { Session } from './session.js'

/**
 * Opens the session of whoever is signed in to the profile that the key names, and gives it as soon as it is there. Resolves when it is
 * known whether somebody is. Where the key does not work it rejects with an `ApiError`, and gives a session that refuses everything for
 * that reason, and asks again when a reader tries again.
 */
export async function openKeyedSession(keyed: Keyed, give: (session: Session, works: boolean) => void): Promise<Session> {
  const enter = async () => {
    const { profileId, name } = await readEmbedConfig(keyed.server, keyed.key)
    const session = new Session({ baseUrl: keyed.server, profileId, profileName: name, embedKey: keyed.key })
    give(session, true)
    await session.restore()
    return session
  }

  try {
    return await enter()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { refusedSession } = await import('./refused-session.js')
    give(await refusedSession(error, keyed, enter), false)
    throw error
  }
}
