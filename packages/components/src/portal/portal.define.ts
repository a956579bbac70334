import { define } from '../core/define.js'
import { directionOf, readerLanguage } from '../messages/reader-language.js'
import '../widgets/acting-as-banner/acting-as-banner.define.js'
import '../widgets/notification-bell/notification-bell.define.js'
import '../widgets/user-signup/user-signup.define.js'
import { FoyerAccount } from './foyer-account.js'
import { FoyerPortal } from './foyer-portal.js'

const page = document.documentElement
page.lang = readerLanguage()
page.dir = directionOf(page.lang)

define('foyer-account', FoyerAccount)
define('foyer-portal', FoyerPortal)

export { FoyerPortal }
