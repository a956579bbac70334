import { define } from '../../../core/define.js'
import '../../../ui/dialog.define.js'
import { UserBulk } from './user-bulk.js'

define('foyer-user-bulk', UserBulk)
