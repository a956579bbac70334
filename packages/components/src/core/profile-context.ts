import { createContext } from '@lit/context'
import type { Profiles } from './profiles.js'

/** The operator's profiles, and the one that these widgets work in. The key is a string, so that two copies of Foyer on a page agree. */
export const profileContext = createContext<Profiles | undefined>('foyer-profile')
