import type { Draft, DraftId } from '#shared/contract/drafts.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Post } from './post.ts'
import type { UnsavedPosts } from './unsaved-posts.ts'

/** Whether a post is kept as it stands, about to be, being, or not yet for a reason. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly failure: WireError }

/** Saves posts after a pause, one save a post at a time, and again until it works. */
export interface PostKeeper {
  readonly keep: (post: Post) => void
  /** Saves everything that waits at once, as when the window goes away. */
  readonly flush: () => void
  /** A post that is not saved yet as it stands. */
  readonly find: (id: DraftId) => Post | undefined
  /** Forgets a post; resolves when no save of it is under way. */
  readonly forget: (key: string) => Promise<void>
}

interface PostKeeperOptions {
  readonly drafts: Pick<Kiln['drafts'], 'save'>
  readonly unsaved: UnsavedPosts
  readonly onSaving: (key: string, saving: Saving) => void
  readonly onSaved: (key: string, draft: Draft) => void
}

interface Entry {
  post: Post
  timer: ReturnType<typeof setTimeout> | undefined
  saving: Promise<void> | undefined
  failures: number
}

/** The pause after the last key before a post is saved. */
const SAVE_AFTER_MS = 600
const LONGEST_WAIT_MS = 30_000

/** Makes the keeper around `drafts.save`. */
export function createPostKeeper(options: PostKeeperOptions): PostKeeper {
  const { drafts, unsaved, onSaving, onSaved } = options
  const entries = new Map<string, Entry>()
  const note = () => unsaved.write([...entries.values()].map(({ post }) => post))

  function schedule(key: string, entry: Entry, delayMs: number): void {
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => run(key), delayMs)
  }

  function run(key: string): void {
    const entry = entries.get(key)
    if (!entry || entry.saving) return
    clearTimeout(entry.timer)
    note()
    onSaving(key, { state: 'saving' })
    entry.saving = save(key, entry).finally(() => {
      entry.saving = undefined
    })
  }

  async function save(key: string, entry: Entry): Promise<void> {
    const sent = entry.post
    const { id, text, platform } = sent
    try {
      const draft = await drafts.save({ ...(id && { id }), text, platform })
      const isNewer = entry.post !== sent
      entry.post = { ...entry.post, id: draft.id }
      entry.failures = 0
      if (!entries.has(key)) return
      onSaved(key, draft)
      if (isNewer) schedule(key, entry, SAVE_AFTER_MS)
      else {
        entries.delete(key)
        onSaving(key, { state: 'saved' })
      }
      note()
    } catch (error) {
      if (!entries.has(key)) return
      const failure = toWireError(error)
      if (failure.code === 'not-found' && id !== undefined) {
        entry.post = { ...entry.post, id: undefined } // removed elsewhere: kept as a new post
        schedule(key, entry, 0)
        return
      }
      entry.failures++
      onSaving(key, { state: 'failed', failure })
      schedule(key, entry, Math.min(LONGEST_WAIT_MS, 1000 * 2 ** entry.failures))
    }
  }

  return {
    keep: (post) => {
      const known = entries.get(post.key)
      const entry = known ?? { post, timer: undefined, saving: undefined, failures: 0 }
      entry.post = { ...post, id: post.id ?? known?.post.id }
      entries.set(post.key, entry)
      onSaving(post.key, { state: 'waiting' })
      schedule(post.key, entry, SAVE_AFTER_MS)
    },
    flush: () => {
      note()
      for (const key of entries.keys()) run(key)
    },
    find: (id) => [...entries.values()].find(({ post }) => post.id === id)?.post,
    forget: async (key) => {
      const entry = entries.get(key)
      clearTimeout(entry?.timer)
      entries.delete(key)
      note()
      await entry?.saving
    },
  }
}
