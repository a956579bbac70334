import { define } from '../../core/define.js'
import '../../ui/dialog.define.js'
import { UserActivity } from '../user-activity/user-activity.js'
import { UserAudit } from './user-audit.js'
import { UserDetails } from './user-details.js'
import { UserGroups } from './user-groups.js'
import { UserInbox } from './user-inbox.js'
import { UserPicture } from './user-picture.js'
import { UserSessions } from './user-sessions.js'

UserDetails.dialogs = () => Promise.all([import('../tag-picker/inner/inner.define.js'), import('../../users/dialogs/dialogs.define.js')])
define('foyer-user-audit', UserAudit)
define('foyer-user-groups', UserGroups)
define('foyer-user-inbox', UserInbox)
define('foyer-user-picture', UserPicture)
define('foyer-user-sessions', UserSessions)
// A page may have the plain name itself, and each class has one name.
define('foyer-user-activity', class extends UserActivity {})
define('user-details', UserDetails)

export { UserDetails }
