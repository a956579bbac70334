import { prefixTags } from '../core/define.js'
import { setLanguageLoader } from '../messages/messages-controller.js'
import { embed } from './embed.js'
import { loadLanguage } from './languages.js'

const page = window.foyer!

prefixTags(page.prefix)
setLanguageLoader(loadLanguage)

/** The page's session, brought by its key. Importing this begins it; every widget of the script tag imports it first. */
export const { ready, session } = embed(page)
