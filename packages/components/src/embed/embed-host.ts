import { clientContext } from '../core/client-context.js'
import { HostSession } from '../core/host-session.js'
import { permissionsContext } from '../core/permissions-context.js'
import { offer } from './embed.js'
import type { Foyer } from './page.js'

/** Gives every widget on the page what the page's own site has its people do. */
export function embedHost({ server, sessionUrl }: Pick<Foyer, 'server' | 'sessionUrl'>) {
  const clients = offer(clientContext)
  const permissions = offer(permissionsContext)
  const session = new HostSession({ baseUrl: server, url: sessionUrl })
  const give = () => {
    permissions.setValue(session.permissions)
    clients.setValue(session.client)
  }

  session.addEventListener('change', give)
  give()
  return { ready: session.restore().then(() => session), session: () => session }
}
