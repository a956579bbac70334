import { timingSafeEqual } from 'node:crypto'
import type { Context } from './context.js'
import { invalid } from './errors.js'
import { hmac } from './hmac.js'

/** A place in a list ordered by (key, id): right after that row, or right before it. Without `id`, from that key on. */
export interface Position {
  direction: 'after' | 'before'
  key?: string | number
  id?: string
}

/** Writes a position so that only we can have written it, for `list` (its sort and filter) in this profile. */
export function writeCursor(ctx: Context, list: object, position: Position): string {
  const text = Buffer.from(JSON.stringify(position)).toString('base64url')
  return `${text}.${mac(ctx, list, text).toString('base64url')}`
}

/** Reads a cursor. Throws 400 on one that is forged, or from another profile, sort or filter. */
export function readCursor(ctx: Context, list: object, cursor: string): Position {
  const [text = '', tag = ''] = cursor.split('.')
  const given = Buffer.from(tag, 'base64url')
  const ours = mac(ctx, list, text)
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) throw invalid({ cursor: 'This cursor is not of this list.' })
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Position
}

const mac = ({ keys, profileId }: Context, list: object, text: string): Buffer =>
  hmac(keys.cursors, JSON.stringify([profileId, list, text]))
