import { OPERATORS } from '@foyer/shared'
import { ACCESS, ALL_PROFILES, CLOSED } from '../realtime/bus.js'
import type { Actor, Context } from './context.js'

/** Yields `channels` at once, then those on which something was told, each time it is; bursts become one. Ends with the signal, with the actor's credential, and when it is revoked. */
export async function* watch(ctx: Context & { actor: Actor }, channels: readonly string[], signal: AbortSignal): AsyncGenerator<string[]> {
  const changed = new Set(channels)
  const heard = { access: false, end: false }
  let wake: () => void = () => undefined

  const listen = (channel: string) => {
    if (channel === CLOSED) heard.end = true
    else if (channel === ACCESS) heard.access = true
    else changed.add(channel)
    wake()
  }
  const stop = () => listen(CLOSED)
  const unsubscribe = subscribe(ctx, channels, listen)
  signal.addEventListener('abort', stop)
  const timer = setTimeout(stop, Math.min(LONGEST_TIMER, Math.max(0, ctx.actor.expiresAt.getTime() - ctx.now().getTime())))
  const isRevoked = async () => {
    heard.access = false
    return (await ctx.identifyAgain()) === null
  }

  try {
    while (!heard.end && !signal.aborted) {
      if (heard.access && (await isRevoked())) return
      if (changed.size > 0) {
        const told = [...changed]
        changed.clear()
        yield told
      } else if (!heard.access) {
        await new Promise<void>((resolve) => (wake = resolve))
      }
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    for (const run of unsubscribe) run()
  }
}

/** Beyond this many milliseconds a timer would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The session of a member, or of whoever acts in a user's place, lives in another profile than the one they watch: its end is told there. The end of a key is told to all. */
function subscribe(
  { bus, profileId, actor }: Context & { actor: Actor },
  channels: readonly string[],
  listen: (channel: string) => void,
): (() => void)[] {
  const home = actor.actedBy ? OPERATORS : actor.sessionProfileId
  const here = [bus.subscribe(profileId, [ACCESS, ...channels], listen), bus.subscribe(ALL_PROFILES, [ACCESS], listen)]
  return home === null || home === profileId ? here : [...here, bus.subscribe(home, [ACCESS], listen)]
}
