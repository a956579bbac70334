import { AsyncDirective, directive } from 'lit/async-directive.js'

/** What may ask to be left alone; an `ApiError` is one. */
export interface Limited {
  status: number
  /** Seconds, where the server said so. */
  retryAfter: number | null
}

const ends = new WeakMap<Limited, number>()

/** Milliseconds until the server, which was asked too often, may be asked again; 0 after any other refusal. They count from the first look. */
export function restAfter(refusal: Limited | null): number {
  if (refusal?.status !== 429) return 0
  const end = ends.get(refusal) ?? Date.now() + (refusal.retryAfter ?? 0) * 1000
  ends.set(refusal, end)
  return Math.max(0, end - Date.now())
}

class Resting extends AsyncDirective {
  #draw: () => unknown = () => undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  override render(refusal: Limited | null, draw: (seconds: number) => unknown): unknown {
    this.#draw = () => {
      clearTimeout(this.#timer)
      const rest = restAfter(refusal)
      if (rest && this.isConnected) this.#timer = setTimeout(this.reconnected, rest % 1000 || 1000)
      return draw(Math.ceil(rest / 1000))
    }
    return this.#draw()
  }

  protected override disconnected(): void {
    clearTimeout(this.#timer)
  }

  protected override readonly reconnected = (): void => this.setValue(this.#draw())
}

/** Draws `draw` with the seconds for which the server wants to be left alone after `refusal`, anew each second: 0 once it may be asked. By the clock: a page that slept is right when it wakes. */
export const resting = directive(Resting)
