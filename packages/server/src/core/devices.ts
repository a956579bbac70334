import { timingSafeEqual } from 'node:crypto'
import type { Context } from './context.js'
import { keyedHash } from './opaque.js'

/** What a browser keeps once somebody signed in on it. It names them to us alone, and opens nothing: it only sets their guesses apart from a stranger's (OWASP, device cookies). */
export const deviceOf = ({ keys, profileId }: Context, userId: string): string => keyedHash(keys.devices, profileId, userId)

/** Whether this user has signed in where `device` was kept. */
export function isDeviceOf(ctx: Context, userId: string, device: string | undefined): boolean {
  const [given, known] = [Buffer.from(device ?? ''), Buffer.from(deviceOf(ctx, userId))]
  return given.length === known.length && timingSafeEqual(given, known)
}
