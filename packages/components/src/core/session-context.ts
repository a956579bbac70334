import { createContext } from '@lit/context'
import type { Session } from './session.js'

/** Who is signed in on this page. The key is a string, so that two copies of Foyer on a page agree. */
export const sessionContext = createContext<Session | undefined>('foyer-session')
