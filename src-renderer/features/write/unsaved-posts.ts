import { DraftId } from '#shared/contract/drafts.ts'
import { isPlatform } from './is-platform.ts'
import type { Post } from './post.ts'

/** Where posts wait that the library has not taken yet, so that a reload does not lose them. */
export interface UnsavedPosts {
  readonly read: () => readonly Post[]
  readonly write: (posts: readonly Post[]) => void
}

const KEY = 'kiln-unsaved-posts'

/** What browsers let a page keep is about 5,000,000 UTF-16 units; longer texts live in memory only. */
const MOST_KEPT = 1_000_000

/** Keeps unsaved posts in the page's own storage; a full or closed storage is no failure. */
export function createUnsavedPosts(storage: Pick<Storage, 'getItem' | 'setItem'>): UnsavedPosts {
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
        return Array.isArray(kept) ? kept.flatMap(parsePost) : []
      } catch {
        return []
      }
    },
    write: (posts) => {
      try {
        const short = posts.filter(({ text }) => text.length <= MOST_KEPT)
        storage.setItem(KEY, JSON.stringify(short))
      } catch {
        // the posts are still in memory, and saving them goes on
      }
    },
  }
}

function parsePost(kept: unknown): Post[] {
  const { key, id, text, platform } = Object(kept) as Record<string, unknown>
  if (typeof key !== 'string' || typeof text !== 'string' || !isPlatform(platform)) return []
  return [{ key, id: typeof id === 'string' ? DraftId.parse(id) : undefined, text, platform }]
}
