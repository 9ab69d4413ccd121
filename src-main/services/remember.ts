import { createHash } from 'node:crypto'
import type { ResultCache } from '#main/database/result-cache.ts'
import { createLru } from '#main/lib/lru.ts'

/** How often a level of the cache was asked, and how often it knew. */
export interface CacheCounts {
  readonly hits: number
  readonly misses: number
  readonly entries: number
}

/** Answers to texts, by what was asked: in memory first (L1), then on disk (L2), else made once. */
export interface Memory {
  /** The answer under `key`; while it is made, others who ask wait for the same one. */
  recall<T>(key: string, make: () => Promise<T>): Promise<T>
  counts(): { l1: CacheCounts; l2: CacheCounts }
}

/** An answer about a post takes some 10 kB here; on disk wait the others, 50 µs away. */
const MOST_IN_MEMORY = 400
/** Longer questions are neither hashed nor kept: they are rare, and large. */
const MOST_KEY = 50_000

/** Remembers answers as long as `version`, which names everything they depend on, stays the same. */
export function createMemory(disk: ResultCache, version: string): Memory {
  const memory = createLru<unknown>(MOST_IN_MEMORY)
  const underWay = new Map<string, Promise<unknown>>()
  const asked = { l1Hits: 0, l1Misses: 0, l2Hits: 0, l2Misses: 0 }

  async function find<T>(key: string, make: () => Promise<T>): Promise<T> {
    const hash = createHash('sha256').update(`${version}\0${key}`).digest('base64')
    const json = disk.get(hash)
    if (json !== undefined) asked.l2Hits++
    const made = json ?? JSON.stringify(await make())
    if (json === undefined) {
      asked.l2Misses++
      disk.set(hash, made)
    }
    const answer = JSON.parse(made) as T // also when it was made now: parsed objects share their shapes, and take half
    memory.set(key, answer)
    return answer
  }

  return {
    async recall<T>(key: string, make: () => Promise<T>) {
      if (key.length > MOST_KEY) return make()
      const known = memory.get(key)
      if (known !== undefined) {
        asked.l1Hits++
        return known as T
      }
      asked.l1Misses++
      let answer = underWay.get(key)
      if (!answer) {
        answer = find(key, make).finally(() => underWay.delete(key))
        underWay.set(key, answer)
      }
      return answer as Promise<T>
    },
    counts: () => ({
      l1: { hits: asked.l1Hits, misses: asked.l1Misses, entries: memory.size },
      l2: { hits: asked.l2Hits, misses: asked.l2Misses, entries: disk.count() },
    }),
  }
}
