import { ApiError, readEmbedConfig } from '@foyer/shared/client'
import type { Keyed } from './refused-session.js'
import { Session } from './session.js'

/**
 * Opens the session of whoever is signed in to the profile that the key names, or of the operator who came with a code, and gives it as soon as it is there. Resolves when it is
 * known whether somebody is. Where the key does not work it rejects with an `ApiError`, and gives a session that refuses everything for
 * that reason, and asks again when a reader tries again.
 */
export async function openKeyedSession(
  keyed: Keyed,
  give: (session: Session, works: boolean) => void,
  code: () => string | undefined = () => undefined,
): Promise<Session> {
  const enter = async () => {
    const { profileId, name } = await readEmbedConfig(keyed.server, keyed.key)
    const session = new Session({ baseUrl: keyed.server, profileId, profileName: name, embedKey: keyed.key })
    const brought = code()
    const begun = brought === undefined ? undefined : session.act(brought)
    give(session, true)
    await (begun ?? session.restore())
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
