import { define } from '../../core/define.js'
import { UserActivity } from './user-activity.js'

define('user-activity', UserActivity)

export { UserActivity }
