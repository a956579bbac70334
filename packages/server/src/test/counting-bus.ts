import type { Bus } from '../realtime/bus.js'
import { createMemoryBus } from '../realtime/memory-bus.js'

/** A bus that tells how many channels are listened to. */
export function createCountingBus(): { bus: Bus; listeners: () => number } {
  const memory = createMemoryBus()
  let count = 0
  const bus: Bus = {
    ...memory,
    subscribe(profileId, channels, listener) {
      count += channels.length
      const stop = memory.subscribe(profileId, channels, listener)
      return () => {
        count -= channels.length
        stop()
      }
    },
  }
  return { bus, listeners: () => count }
}
