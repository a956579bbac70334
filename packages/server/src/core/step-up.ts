import type { Context } from './context.js'
import { forbidden } from './errors.js'

/** Seconds for which a password that was proved opens dangerous acts. */
const FRESH_SECONDS = 300

/** The second line of a service for dangerous acts. Throws 403 `step_up_required` unless the actor proved their password within the last five minutes. */
export function requireStepUp({ actor, now }: Context): void {
  const age = now().getTime() / 1000 - (actor?.authTime ?? 0)
  if (age > FRESH_SECONDS) throw forbidden('step_up_required', 'Give your password again first.')
}
