import { define } from '../core/define.js'
import { Dialog } from './dialog.js'

define('foyer-dialog', Dialog)

export { Dialog }
