/** A bounded memory. */
export interface Recent<Value> {
  find: (key: string) => Value | undefined
  keep: (key: string, value: Value) => void
}

/** Remembers the `most` values that were used last, each for `seconds` after it was kept. */
export function createRecent<Value>({ most, seconds, now }: { most: number; seconds: number; now: () => Date }): Recent<Value> {
  const entries = new Map<string, { value: Value; until: number }>()
  const put = (key: string, entry: { value: Value; until: number }) => {
    entries.delete(key)
    entries.set(key, entry)
  }

  return {
    find: (key) => {
      const entry = entries.get(key)
      if (!entry || entry.until <= now().getTime()) return undefined
      put(key, entry)
      return entry.value
    },
    keep: (key, value) => {
      put(key, { value, until: now().getTime() + seconds * 1000 })
      const [oldest = key] = entries.keys()
      if (entries.size > most) entries.delete(oldest)
    },
  }
}
