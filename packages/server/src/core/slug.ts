import { fold } from './fold.js'

/** A short name for addresses, made of `name`: small letters, digits and dashes, at most 50. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '') || 'profile'
