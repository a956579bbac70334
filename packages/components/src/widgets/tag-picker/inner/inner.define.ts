import { define } from '../../../core/define.js'
import { TagPicker } from '../tag-picker.js'

// For other widgets: a page may have the plain name itself, and each class has one name.
define('foyer-tag-picker', class extends TagPicker {})
