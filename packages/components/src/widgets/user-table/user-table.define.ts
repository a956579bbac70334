import { define } from '../../core/define.js'
import { UserTableAction } from './user-table-action.js'
import { UserTable } from './user-table.js'

UserTable.details = () => import('./details/details.define.js')
UserTable.dialogs = () => Promise.all([import('../tag-picker/inner/inner.define.js'), import('../../users/dialogs/dialogs.define.js')])
UserTable.filters = () => import('./filters/filters.define.js')
UserTable.groups = () => import('../group-list/inner/inner.define.js')
UserTable.setUp = () => import('./view/view.define.js')
UserTable.bulk = () => import('./bulk/bulk.define.js')
define('user-table-action', UserTableAction)
define('user-table', UserTable)

export { UserTable, UserTableAction }
