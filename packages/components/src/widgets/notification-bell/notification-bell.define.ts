import { define } from '../../core/define.js'
import { NotificationBell } from './notification-bell.js'

define('notification-bell', NotificationBell)

export { NotificationBell }
