import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Draft } from '#shared/contract/drafts.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { toPost, type Post } from './post.ts'
import type { Saving } from './post-keeper.ts'

/** The post on the page. */
export interface CurrentPost {
  readonly post: Post
  readonly saving: Saving
  /** When the library last took this post, as far as this window knows. */
  readonly keptAt: string | undefined
  readonly write: (text: string) => void
  readonly choosePlatform: (platform: PlatformId) => void
  readonly open: (draft: Draft) => void
  /** Opens a post that the library does not have as it stands. */
  readonly resume: (post: Post) => void
  readonly startNew: () => void
  /** Takes over what another window made of this post, unless something was written here since. */
  readonly adopt: (drafts: readonly Draft[]) => void
  /** Takes over a text that Kiln wrote anew for this post. */
  readonly renew: (draft: Draft) => void
  /** Takes what the keeper says of any post; what is of another than this one is left alone. */
  readonly noteSaving: (key: string, saving: Saving) => void
  readonly noteSaved: (key: string, draft: Draft) => void
}

interface PostStoreOptions {
  readonly platform: PlatformId
  readonly keep: (post: Post) => void
}

const SAVED: Saving = { state: 'saved' }
const newKey = () => `new-${crypto.randomUUID()}`

/** Makes the store behind the page; whatever changes is handed to `keep`. */
export function createPostStore({ platform, keep }: PostStoreOptions): StoreApi<CurrentPost> {
  const blank = (on: PlatformId): Post => ({ key: newKey(), id: undefined, text: '', platform: on })
  return createStore<CurrentPost>()((set, get) => {
    const change = (changed: Partial<Post>) => {
      const post = { ...get().post, ...changed }
      set({ post })
      const isNothing = post.id === undefined && post.text.trim() === ''
      if (!isNothing || get().saving.state !== 'saved') keep(post)
    }
    return {
      post: blank(platform),
      saving: SAVED,
      keptAt: undefined,
      write: (text) => {
        if (text !== get().post.text) change({ text })
      },
      choosePlatform: (chosen) => {
        if (chosen !== get().post.platform) change({ platform: chosen })
      },
      open: (draft) => {
        if (get().post.id !== draft.id)
          set({ post: toPost(draft), saving: SAVED, keptAt: draft.updatedAt })
      },
      adopt: (drafts) => {
        const { post, saving, keptAt } = get()
        const draft = drafts.find(({ id }) => id === post.id)
        if (!draft || saving.state !== 'saved' || keptAt === undefined) return
        const isNewer = draft.updatedAt > keptAt
        if (!isNewer || (draft.text === post.text && draft.platform === post.platform)) return
        const key = `${draft.id} ${draft.updatedAt}`
        set({ post: { ...toPost(draft), key }, keptAt: draft.updatedAt })
      },
      renew: (draft) => {
        const key = `${draft.id} ${draft.updatedAt}`
        set({ post: { ...toPost(draft), key }, saving: SAVED, keptAt: draft.updatedAt })
      },
      resume: (post) => {
        set({ post, saving: SAVED, keptAt: undefined })
        keep(post)
      },
      startNew: () => {
        const { id, text } = get().post
        if (id !== undefined || text !== '')
          set({ post: blank(get().post.platform), saving: SAVED, keptAt: undefined })
      },
      noteSaving: (key, saving) => {
        if (get().post.key === key) set({ saving })
      },
      noteSaved: (key, { id, updatedAt }) => {
        const { post } = get()
        if (post.key !== key) return
        set({ keptAt: updatedAt, post: post.id === id ? post : { ...post, id } })
      },
    }
  })
}
