import { define } from '../../../core/define.js'
import '../../tag-picker/tag-picker.define.js'
import { UserFilters } from './user-filters.js'

define('foyer-user-filters', UserFilters)
