import { define } from '../../core/define.js'
import '../../ui/dialog.define.js'
import { TagPicker } from './tag-picker.js'

define('tag-picker', TagPicker)

export { TagPicker }
