import { ContextProvider, type Context } from '@lit/context'
import { clientContext } from '../core/client-context.js'
import { announceActing } from '../core/announce-acting.js'
import { openKeyedSession } from '../core/keyed-session.js'
import type { Keyed } from '../core/refused-session.js'
import { sessionContext } from '../core/session-context.js'
import type { Session } from '../core/session.js'

interface Embedding {
  /** Resolves when it is known whether somebody is signed in. */
  ready: Promise<Session>
  /** The session, once the server has said what the key names. */
  session: () => Session | undefined
}

/** Gives every widget on the page the session of the profile that the page's key names. */
export function embed(page: Keyed, code?: () => string | undefined): Embedding {
  const sessions = offer(sessionContext)
  const clients = offer(clientContext)
  let session: Session | undefined
  const give = (given: Session, works: boolean) => {
    if (works) session = given
    sessions.setValue(given)
    clients.setValue(given.client)
    if (works) announceActing(given)
  }
  const ready = openKeyedSession(page, give, code)
  return { ready, session: () => session }
}

/** Widgets that are there already ask again when a provider says that it came. */
export function offer<Value>(context: Context<unknown, Value>): ContextProvider<Context<unknown, Value>> {
  const provider = new ContextProvider(document.documentElement, { context })
  provider.hostConnected()
  return provider
}
