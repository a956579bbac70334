import { sheet as activity } from '../../gallery/sheets/user-activity.js'
import { sheet as bulk } from '../../gallery/sheets/user-bulk.js'
import { sheet as details } from '../../gallery/sheets/user-details.js'
import { sheet as fields } from '../../gallery/sheets/user-fields.js'
import { takesItsWords } from '../test/takes-its-words.js'
import '../widgets/user-table/bulk/bulk.define.js'
import './console.define.js'

for (const sheet of [details, activity, bulk, fields]) takesItsWords(sheet)
