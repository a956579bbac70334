import type { Look } from './schemas/look.js'

/** Foyer's own look. */
export const PLAIN_LOOK: Look = { accent: '#085e7a', neutral: '#6c7377', radius: 6, font: 'system', density: 'regular', scheme: 'auto' }
