import { define } from '../../core/define.js'
import { ActingAsBanner } from './acting-as-banner.js'

define('acting-as-banner', ActingAsBanner)

export { ActingAsBanner }
