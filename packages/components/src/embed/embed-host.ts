import { clientContext } from '../core/client-context.js'
import type { HostSession } from '../core/host-session.js'
import { permissionsContext } from '../core/permissions-context.js'
import { offer } from './embed.js'
import type { Foyer } from './page.js'

/** Gives every widget on the page what the page's own site has its people do. Its code is fetched by the pages that need it. */
export function embedHost({ server, sessionUrl }: Pick<Foyer, 'server' | 'sessionUrl'>) {
  const clients = offer(clientContext)
  const permissions = offer(permissionsContext)
  let session: HostSession | undefined

  const begin = async () => {
    const { HostSession } = await import('../core/host-session.js')
    const begun = new HostSession({ baseUrl: server, url: sessionUrl })
    const give = () => {
      permissions.setValue(begun.permissions)
      clients.setValue(begun.client)
    }
    session = begun
    begun.addEventListener('change', give)
    give()
    await begun.restore()
    return begun
  }

  permissions.setValue([])
  return { ready: begin(), session: () => session }
}
