import { prefixTags } from '../core/define.js'
import { embed } from './embed.js'

export { addMessages, setLanguageLoader } from '../messages/translations.js'

const page = window.foyer!

prefixTags(page.prefix)

/** The page's session, brought by its key. Importing this begins it; every widget of the script tag imports it first. */
export const { ready, session } = embed(page)
