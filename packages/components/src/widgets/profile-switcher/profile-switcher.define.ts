import { define } from '../../core/define.js'
import { ProfileSwitcher } from './profile-switcher.js'

define('profile-switcher', ProfileSwitcher)

export { ProfileSwitcher }
