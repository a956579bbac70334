import { define } from '../core/define.js'
import { loadLanguage } from '../embed/languages.js'
import { setLanguageLoader } from '../messages/messages-controller.js'
import '../widgets/notification-bell/notification-bell.define.js'
import '../widgets/user-signup/user-signup.define.js'
import { FoyerAccount } from './foyer-account.js'
import { FoyerPortal } from './foyer-portal.js'
import { preferredLanguage } from './portal-words.js'

setLanguageLoader(loadLanguage)

document.documentElement.lang = preferredLanguage()
define('foyer-account', FoyerAccount)
define('foyer-portal', FoyerPortal)

export { FoyerPortal }
