/** A repeatable source of chance (mulberry32): the same seed draws the same walk. */
export function createRandom(seed: number) {
  const below = (limit: number) => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return { below, pick: <Item>(items: readonly Item[]): Item => items[below(items.length)]! }
}
