import { define } from '../../core/define.js'
import '../../ui/dialog.define.js'
import { UserActing } from './user-acting.js'
import { UserBan } from './user-ban.js'
import { UserFarewell } from './user-farewell.js'
import { UserForm } from './user-form.js'
import { UserNotice } from './user-notice.js'
import { UserPassword } from './user-password.js'
import { UserTagsForm } from './user-tags-form.js'

define('foyer-user-acting', UserActing)
define('foyer-user-ban', UserBan)
define('foyer-user-farewell', UserFarewell)
define('foyer-user-form', UserForm)
define('foyer-user-notice', UserNotice)
define('foyer-user-password', UserPassword)
define('foyer-user-tags', UserTagsForm)
