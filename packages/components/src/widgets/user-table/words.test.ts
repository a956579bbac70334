import { sheet } from '../../../gallery/sheets/user-table.js'
import { takesItsWords } from '../../test/takes-its-words.js'
import './user-table.define.js'

takesItsWords(sheet)
