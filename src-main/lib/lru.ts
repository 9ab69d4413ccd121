/** A bounded map that forgets what was used longest ago. */
export interface Lru<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  readonly size: number
}

/** Keeps at most `most` values. */
export function createLru<V>(most: number): Lru<V> {
  const values = new Map<string, V>()
  return {
    get(key) {
      const value = values.get(key)
      if (value === undefined) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },
    set(key, value) {
      values.delete(key)
      values.set(key, value)
      if (values.size > most) for (const oldest of values.keys()) return void values.delete(oldest)
    },
    get size() {
      return values.size
    },
  }
}
