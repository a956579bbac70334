import { CLOSED, type Bus, type Message } from './bus.js'

type Listener = (channel: string) => void

/** A bus within one process. */
export function createMemoryBus(): Bus {
  const listeners = new Map<string, Set<Listener>>()
  const keyOf = ({ profileId, channel }: Message) => `${profileId} ${channel}`

  return {
    publish(message) {
      for (const listener of [...(listeners.get(keyOf(message)) ?? [])]) listener(message.channel)
    },
    subscribe(profileId, channels, listener) {
      const keys = channels.map((channel) => keyOf({ profileId, channel }))
      for (const key of keys) listeners.set(key, (listeners.get(key) ?? new Set()).add(listener))
      return () => {
        for (const key of keys) {
          listeners.get(key)?.delete(listener)
          if (listeners.get(key)?.size === 0) listeners.delete(key)
        }
      }
    },
    close() {
      for (const heard of [...listeners.values()]) for (const listener of [...heard]) listener(CLOSED)
    },
  }
}
