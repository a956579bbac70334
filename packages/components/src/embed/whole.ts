export * from './start.js'
export * from './whole-widgets.js'
