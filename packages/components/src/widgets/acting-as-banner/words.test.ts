import { sheet as banner } from '../../../gallery/sheets/acting-as-banner.js'
import { sheet as dialog } from '../../../gallery/sheets/user-acting.js'
import { takesItsWords } from '../../test/takes-its-words.js'

// The tab of an operator who acts as a user remembers that: so the banner comes last.
for (const sheet of [dialog, banner]) takesItsWords(sheet)
