import { ACCESS, CLOSED } from '../realtime/bus.js'
import type { Actor, Context } from './context.js'

/** Yields at once, then each time something is told on one of `channels`; bursts become one. Ends with the signal, with the actor's credential, and when it is revoked. */
export async function* watch(ctx: Context & { actor: Actor }, channels: readonly string[], signal: AbortSignal): AsyncGenerator<undefined> {
  let pending = true
  let checkAccess = false
  let wake: () => void = () => undefined
  const end = new AbortController()

  const listen = (channel: string) => {
    if (channel === CLOSED) end.abort()
    else if (channel === ACCESS) checkAccess = true
    else pending = true
    wake()
  }
  const stop = () => (end.abort(), wake())
  const unsubscribe = [ctx.bus.subscribe(ctx.profileId, [ACCESS, ...channels], listen)]
  const home = ctx.actor.sessionProfileId
  if (home !== null && home !== ctx.profileId) unsubscribe.push(ctx.bus.subscribe(home, [ACCESS], listen))
  signal.addEventListener('abort', stop)
  const timer = setTimeout(stop, Math.max(0, ctx.actor.expiresAt.getTime() - ctx.now().getTime()))

  try {
    while (!signal.aborted && !end.signal.aborted) {
      if (checkAccess) {
        checkAccess = false
        if (!(await ctx.identifyAgain())) return
      } else if (pending) {
        pending = false
        yield
      } else {
        await new Promise<void>((resolve) => (wake = resolve))
      }
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    for (const run of unsubscribe) run()
  }
}
