import { define } from '../../core/define.js'
import { UserEngagement } from './user-engagement.js'

define('user-engagement', UserEngagement)

export { UserEngagement }
