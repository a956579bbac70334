/** When every state of the gallery is: a shot of today is the shot of tomorrow. */
export const NOW = Date.parse('2026-03-14T09:26:00.000Z')

/** As long as this no state is looked at: what waits longer, such as a countdown, a toast or another try, stands still. */
const STILL = 1_000

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
  const { setTimeout } = globalThis
  globalThis.Date = StillDate as DateConstructor
  Math.random = () => 0.999
  globalThis.setTimeout = ((run: TimerHandler, delay = 0, ...rest: unknown[]) =>
    delay < STILL ? setTimeout(run, delay, ...rest) : 0) as typeof globalThis.setTimeout
  globalThis.setInterval = (() => 0) as unknown as typeof globalThis.setInterval
}
