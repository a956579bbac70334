import { define } from '../../core/define.js'
import { FoyerProvider } from './foyer-provider.js'

define('foyer-provider', FoyerProvider)

export { FoyerProvider }
