/** What the user ignored in each post, by the names of marks (`nameMark`). */
export interface IgnoredMarks {
  readonly of: (postId: string) => ReadonlySet<string>
  readonly keep: (postId: string, names: ReadonlySet<string>) => void
}

const KEY = 'kiln-ignored-marks'
const MOST_POSTS = 100
const MOST_MARKS = 50
/** Longer names are forgotten with the page. */
const LONGEST_NAME = 400

/** Keeps what was ignored in the 100 posts where it last changed; a full or closed storage is no failure. */
export function createIgnoredMarks(storage: Pick<Storage, 'getItem' | 'setItem'>): IgnoredMarks {
  function read(): Map<string, readonly string[]> {
    try {
      const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
      return new Map(Array.isArray(kept) ? kept.flatMap(parsePost) : [])
    } catch {
      return new Map()
    }
  }
  return {
    of: (postId) => new Set(read().get(postId)),
    keep: (postId, names) => {
      const kept = read()
      const short = [...names].filter(({ length }) => length <= LONGEST_NAME).slice(-MOST_MARKS)
      if (short.join() === (kept.get(postId) ?? []).join()) return
      kept.delete(postId)
      kept.set(postId, short)
      try {
        storage.setItem(KEY, JSON.stringify([...kept].slice(-MOST_POSTS)))
      } catch {
        // they stay ignored until the post is closed
      }
    },
  }
}

function parsePost(kept: unknown): [string, readonly string[]][] {
  const [id, names] = Array.isArray(kept) ? (kept as unknown[]) : []
  if (typeof id !== 'string' || !Array.isArray(names)) return []
  return [[id, names.filter((name) => typeof name === 'string')]]
}
