import { limited } from '../core/errors.js'

/** So many in so many seconds: as many at once, and then at that pace. */
export interface Rate {
  most: number
  seconds: number
}

/** How many are remembered; whoever was not heard of for longest is forgotten. An attacker with more addresses than this gains no more by it than by the addresses. */
const CAPACITY = 100_000

/** Counts in memory, by one number each: the time at which all that was taken will have been earned (the generic cell rate algorithm). The function that it makes takes one, or throws 429 with the seconds until there is one. */
export function createMeter(now: () => Date, capacity = CAPACITY): (name: string, rate: Rate, subject: string) => void {
  const earnedAt = new Map<string, number>()

  return (name, { most, seconds }, subject) => {
    const [key, at, window] = [`${name} ${subject}`, now().getTime(), seconds * 1000]
    const known = earnedAt.get(key) ?? at
    // A time far ahead was counted before the clock was set back: nobody waits for it.
    const owed = known > at + 2 * window ? at : Math.max(known, at)
    const wait = owed + window / most - (at + window)
    earnedAt.delete(key)
    earnedAt.set(key, wait > 0 ? owed : owed + window / most)
    if (earnedAt.size > capacity) earnedAt.delete(earnedAt.keys().next().value!)
    if (wait > 0) throw limited(Math.ceil(wait / 1000))
  }
}
