/** A repeatable source of chance. */
export interface Random {
  /** From 0 up to 1. */
  next: () => number
  /** From 0 up to `limit`. */
  below: (limit: number) => number
  pick: <Item>(items: readonly Item[]) => Item
}

/** The same seed draws the same numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, pick: (items) => items[below(items.length)]! }
}
