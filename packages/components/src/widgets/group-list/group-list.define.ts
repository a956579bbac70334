import { define } from '../../core/define.js'
import '../../ui/dialog.define.js'
import { GroupList } from './group-list.js'

define('group-list', GroupList)

export { GroupList }
