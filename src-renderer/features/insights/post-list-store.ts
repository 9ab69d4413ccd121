import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Post } from '#shared/contract/analytics.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PostKind } from '#shared/contract/metrics.ts'
import type { Accounts } from './account-store.ts'
import type { Filter } from './filter-store.ts'
import { toScope } from './period.ts'

type Question = Parameters<Kiln['analytics']['posts']>[0]
type Snapshots = Awaited<ReturnType<Kiln['analytics']['history']>>['snapshots']

/** What posts can be sorted by, the most or the newest first. */
export type PostSort = NonNullable<Question['sort']>

/** A post that was opened, with its figures at each import once they are there. */
export interface OpenedPost {
  readonly post: Post
  readonly snapshots: Snapshots | undefined
}

/** Posts by pages, as far as they were looked at. */
export interface PostList {
  readonly query: string
  readonly kind: PostKind | undefined
  readonly tag: string | undefined
  readonly sort: PostSort
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** By their place; what was not looked at is missing. */
  readonly posts: ReadonlyMap<number, Post>
  readonly failure: WireError | undefined
  readonly opened: OpenedPost | undefined
  readonly set: (change: Partial<Pick<PostList, 'query' | 'kind' | 'tag' | 'sort'>>) => void
  /** Asks for the list from its start, keeping what is on show until it is there. */
  readonly load: () => void
  /** Says which places are in view. */
  readonly need: (first: number, last: number) => void
  readonly open: (post: Post | undefined) => Promise<void>
}

/** How many posts a page has. */
export const PAGE = 100
const TYPING_MS = 150

interface Beside {
  readonly accounts: StoreApi<Accounts>
  readonly filter: StoreApi<Filter>
}

/** Makes the store of the posts table. */
export function createPostListStore(
  { analytics }: Pick<Kiln, 'analytics'>,
  { accounts, filter }: Beside,
): StoreApi<PostList> {
  let run = 0
  let asked = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasBegun = false

  const store = createStore<PostList>()((set, get) => {
    function toQuestion(page: number): Question {
      const { query, kind, tag, sort } = get()
      return {
        ...toScope(filter.getState(), accounts.getState().accounts),
        ...(query.trim() && { query: query.trim() }),
        ...(kind && { kind }),
        ...(tag && { tag }),
        sort,
        limit: PAGE,
        offset: page * PAGE,
      }
    }
    async function fetchPage(page: number): Promise<void> {
      const own = run
      const isFirst = asked.size === 0
      asked.add(page)
      try {
        const { posts, total } = await analytics.posts(toQuestion(page))
        if (own !== run) return
        const places = posts.map((post, at) => [page * PAGE + at, post] as const)
        set({
          posts: new Map(isFirst ? places : [...get().posts, ...places]),
          total,
          failure: undefined,
        })
      } catch (error) {
        if (own !== run) return
        asked.delete(page)
        set({ failure: toWireError(error), total: get().total ?? 0 })
      }
    }
    const start = () => {
      run++
      asked = new Set()
      void fetchPage(0)
    }
    return {
      query: '',
      kind: undefined,
      tag: undefined,
      sort: 'published',
      total: undefined,
      posts: new Map(),
      failure: undefined,
      opened: undefined,
      set: (change) => {
        set(change)
        clearTimeout(timer)
        timer = setTimeout(start, change.query === undefined ? 0 : TYPING_MS)
      },
      load: () => {
        hasBegun = true
        start()
      },
      need: (first, last) => {
        const { total } = get()
        if (total === undefined || asked.size === 0) return
        for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++)
          if (page >= 0 && page * PAGE < total && !asked.has(page)) void fetchPage(page)
      },
      open: async (post) => {
        set({ opened: post && { post, snapshots: undefined } })
        if (!post) return
        const isOpen = () => get().opened?.post.id === post.id
        try {
          const { snapshots } = await analytics.history({ id: post.id })
          if (isOpen()) set({ opened: { post, snapshots } })
        } catch {
          if (isOpen()) set({ opened: { post, snapshots: [] } })
        }
      },
    }
  })
  let before = ''
  const follow = () => {
    const now = JSON.stringify(toScope(filter.getState(), accounts.getState().accounts))
    if (now === before || !hasBegun) return
    before = now
    store.getState().load()
  }
  filter.subscribe(follow)
  accounts.subscribe(follow)
  return store
}
