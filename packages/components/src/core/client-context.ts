import { createContext } from '@lit/context'
import type { Client } from '@foyer/shared/client'

/** How a widget reaches the server. The key is a string, so that two copies of Foyer on a page agree. */
export const clientContext = createContext<Client | undefined>('foyer-client')
