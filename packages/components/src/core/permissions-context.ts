import { createContext } from '@lit/context'

/** What the reader may do with the client at hand, such as `users:edit`; `null` where only the server knows. */
export const permissionsContext = createContext<readonly string[] | null>('foyer-permissions')
