import { define } from '../../../core/define.js'
import '../../tag-picker/tag-picker.inner.js'
import { UserFilters } from './user-filters.js'

define('foyer-user-filters', UserFilters)
