/** When every state of the gallery is: a shot of today is the shot of tomorrow. */
export const NOW = Date.parse('2026-03-14T09:26:00.000Z')

/** As long as this no state is looked at: what waits longer, such as a countdown, a toast or another try, stands still. */
const STILL = 1_000

const { setTimeout, clearTimeout } = globalThis
const waiting = new Set<number>()

class StillDate extends Date {
  constructor(...given: unknown[]) {
    super(...((given.length ? given : [NOW]) as [number]))
  }

  static override now(): number {
    return NOW
  }
}

/** Stops the clock, and chance with it, before the first widget asks. */
export function stopTime(): void {
  globalThis.Date = StillDate as DateConstructor
  Math.random = () => 0.999
  globalThis.setTimeout = ((run: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) =>
    delay < STILL ? soon(run, delay, given) : 0) as typeof globalThis.setTimeout
  globalThis.clearTimeout = ((timer: number) => {
    waiting.delete(timer)
    clearTimeout(timer)
  }) as typeof globalThis.clearTimeout
  globalThis.setInterval = (() => 0) as unknown as typeof globalThis.setInterval
}

/** Lets some milliseconds of the real clock pass. */
export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Whether a widget still waits for a moment that comes before a state is looked at. */
export const isWaiting = (): boolean => waiting.size > 0

function soon(run: (...given: unknown[]) => void, delay: number, given: unknown[]): number {
  const end = () => {
    waiting.delete(timer)
    run(...given)
  }
  const timer = setTimeout(end, delay) as unknown as number
  waiting.add(timer)
  return timer
}
