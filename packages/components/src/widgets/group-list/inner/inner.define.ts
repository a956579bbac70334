import { define } from '../../../core/define.js'
import { GroupList } from '../group-list.js'

// For other widgets: a page may have the plain name itself, and each class has one name.
define('foyer-group-list', class extends GroupList {})
