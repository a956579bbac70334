import { prefixTags } from '../core/define.js'
import { embedHost } from './embed-host.js'
import { embed } from './embed.js'
import type { Foyer } from './page.js'

export { addMessages, setLanguageLoader } from '../messages/translations.js'

const page = window.foyer!

prefixTags(page.prefix)

const embedding: { ready: Foyer['ready']; session: () => Foyer['session'] } = page.sessionUrl ? embedHost(page) : embed(page)

/** The page's session, brought by its key or by its own site. Importing this begins it; every widget of the script tag imports it first. */
export const { ready, session } = embedding
