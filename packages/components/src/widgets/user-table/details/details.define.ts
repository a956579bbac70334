import { define } from '../../../core/define.js'
import { UserDetails } from '../../user-details/user-details.define.js'

// A page may have the plain name itself, and each class has one name.
define('foyer-user-details', class extends UserDetails {})
