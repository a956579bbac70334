import { define } from '../../core/define.js'
import { UserSignup } from './user-signup.js'

define('user-signup', UserSignup)

export { UserSignup }
