import { ApiError, readEmbedConfig } from '@foyer/shared/client'
import { ContextProvider, type Context } from '@lit/context'
import { clientContext } from '../core/client-context.js'
import { sessionContext } from '../core/session-context.js'
import { Session } from '../core/session.js'
import type { Foyer } from './page.js'

type Page = Pick<Foyer, 'server' | 'key'>

interface Embedding {
  /** Resolves when it is known whether somebody is signed in. */
  ready: Promise<Session>
  /** The session, once the server has said what the key names. */
  session: () => Session | undefined
}

/** Gives every widget on the page the session of the profile that the page's key names. */
export function embed(page: Page): Embedding {
  const sessions = offer(sessionContext)
  const clients = offer(clientContext)
  const give = (session: Session) => {
    sessions.setValue(session)
    clients.setValue(session.client)
  }

  let session: Session | undefined
  const enter = async () => {
    session = await openSession(page)
    give(session)
    await session.restore()
    return session
  }

  const refuse = async (error: unknown) => {
    if (!(error instanceof ApiError)) throw error
    const { refusedSession } = await import('./refused-session.js')
    give(await refusedSession(error, page, enter))
    throw error
  }

  return { ready: enter().catch(refuse), session: () => session }
}

async function openSession({ server, key }: Page): Promise<Session> {
  const { profileId, name } = await readEmbedConfig(server, key)
  return new Session({ baseUrl: server, profileId, profileName: name, embedKey: key })
}

/** Widgets that are there already ask again when a provider says that it came. */
export function offer<Value>(context: Context<unknown, Value>): ContextProvider<Context<unknown, Value>> {
  const provider = new ContextProvider(document.documentElement, { context })
  provider.hostConnected()
  return provider
}
