import { define } from '../core/define.js'
import '../ui/dialog.define.js'
import '../widgets/foyer-provider/foyer-provider.define.js'
import '../widgets/notification-bell/notification-bell.define.js'
import '../widgets/profile-switcher/profile-switcher.define.js'
import '../widgets/user-engagement/user-engagement.define.js'
import '../widgets/user-fields/user-fields.define.js'
import '../widgets/user-signup/user-signup.define.js'
import '../widgets/user-table/user-table.define.js'
import { CreateProfile } from './create-profile.js'
import { EmbedKeys } from './embed-keys.js'
import { FirstRun } from './first-run.js'
import { FoyerConsole } from './foyer-console.js'
import { LogoField } from './logo-field.js'
import { LookPreview } from './look-preview.js'
import { MailList } from './mail-list.js'
import { ProfileSettings } from './profile-settings.js'
import { Workspace } from './workspace.js'

define('foyer-create-profile', CreateProfile)
define('foyer-embed-keys', EmbedKeys)
define('foyer-first-run', FirstRun)
define('foyer-logo-field', LogoField)
define('foyer-look-preview', LookPreview)
define('foyer-mail-list', MailList)
define('foyer-profile-settings', ProfileSettings)
define('foyer-workspace', Workspace)
define('foyer-console', FoyerConsole)

export { FoyerConsole }
