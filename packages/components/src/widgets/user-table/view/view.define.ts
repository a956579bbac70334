import { define } from '../../../core/define.js'
import { UserView } from './user-view.js'

define('foyer-user-view', UserView)
