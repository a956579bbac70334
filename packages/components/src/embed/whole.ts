export * from './start.js'
import './whole-widgets.js'
