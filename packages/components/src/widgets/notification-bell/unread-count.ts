import { ApiError } from '@foyer/shared/client'

/** The server counts no further: a badge says 99+. */
export const UNREAD_CAP = 100

/** How many are unread, between what the server tells and what was just done here. */
export class UnreadCount {
  /** How often the server told news: an answer to what was asked before is older. */
  told = 0
  readonly #surprised: () => void
  #value: number | undefined
  #isAsking = false
  #changing = 0
  /** What was told while changes were on their way. */
  #held: number | undefined

  /** `surprised` is called when the server tells another number than was known here. */
  constructor(surprised: () => void) {
    this.#surprised = surprised
  }

  /** At most 100; 0 until it is known. */
  get value(): number {
    return this.#value ?? 0
  }

  get isKnown(): boolean {
    return this.#value !== undefined
  }

  /** One that cannot be had now comes with the stream. */
  async ask(send: () => Promise<{ unread: number }>): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    const { told } = this
    try {
      const { unread } = await send()
      if (told === this.told) this.tell(unread)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
    } finally {
      this.#isAsking = false
    }
  }

  tell(unread: number): void {
    if (this.#changing) {
      this.#held = unread
      return
    }
    const isSurprise = this.#value !== undefined && this.#value !== unread
    this.#value = unread
    if (isSurprise) this.#surprised()
  }

  /** Takes over a number that came with what it counts. */
  match(unread: number): void {
    if (!this.#changing) this.#value = unread
  }

  add(): void {
    this.#value = Math.min(UNREAD_CAP, this.value + 1)
  }

  /** One fewer. At the cap nobody knows how many more there are. */
  without(n: number): number {
    return this.value === UNREAD_CAP ? UNREAD_CAP : Math.max(0, this.value - n)
  }

  /** Is `rest` at once, and as it was again when `send` fails. */
  async become(rest: number, send: () => Promise<unknown>): Promise<void> {
    const fewer = this.value - rest
    this.#value = rest
    this.#changing++
    try {
      await send()
    } catch (error) {
      this.#value = Math.min(UNREAD_CAP, this.value + fewer)
      throw error
    } finally {
      this.#changing--
      this.#settle()
    }
  }

  #settle(): void {
    const held = this.#held
    if (this.#changing || held === undefined) return
    this.#held = undefined
    this.tell(held)
  }
}
