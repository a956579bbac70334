import { define } from '../../core/define.js'
import '../../ui/dialog.define.js'
import { FieldForm } from './field-form.js'
import { UserFields } from './user-fields.js'

define('foyer-field-form', FieldForm)
define('user-fields', UserFields)

export { UserFields }
