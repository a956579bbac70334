import { define } from '../../../core/define.js'
import '../../tag-picker/inner/inner.define.js'
import { UserFilters } from './user-filters.js'

define('foyer-user-filters', UserFilters)
