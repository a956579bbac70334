import { prefixTags } from '../core/define.js'
import { embedHost } from './embed-host.js'
import { embed } from './embed.js'
import type { Foyer } from './page.js'
import { startTracking } from './tracker.js'

export { addMessages, setLanguageLoader } from '../messages/translations.js'

const page = window.foyer!

prefixTags(page.prefix)

let code: string | undefined
const keyed = page.sessionUrl ? undefined : embed(page, () => code)
const embedding: { ready: Foyer['ready']; session: () => Foyer['session'] } = keyed ?? embedHost(page)

/** The page's session, brought by its key or by its own site. Importing this begins it; every widget of the script tag imports it first. */
export const { ready, session } = embedding

/** Takes the code of an operator who came to act in a user's place: at once after the import, before the session begins. */
export const bringCode = (brought: string): void => void (code = brought)

/** Takes what happens on the page. Those whom the page's own site signs in are not our users, and have no timeline. */
export const track: Foyer['track'] = keyed ? startTracking(keyed) : () => undefined
