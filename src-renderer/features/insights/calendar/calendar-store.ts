import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Draft } from '#shared/contract/drafts.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Campaign, PlannedPost, PlannedPostId } from '#shared/contract/posting-times.ts'
import { daysOf, placeOf, turn, type CalendarView } from './calendar-days.ts'

/** A post to plan, or a planned one to change. */
export type PlanWish = Pick<PlannedPost, 'platform' | 'at'> &
  Partial<Pick<PlannedPost, 'id' | 'title' | 'text' | 'draftId' | 'state' | 'campaign'>>

/** Planned posts of the days on show. */
export interface Calendar {
  readonly state: 'loading' | 'ready'
  readonly view: CalendarView
  /** Any of the days on show. */
  readonly day: string
  readonly posts: readonly PlannedPost[]
  readonly drafts: readonly Draft[]
  readonly campaigns: readonly Campaign[]
  readonly failure: WireError | undefined
  /** What the dialog is open for. */
  readonly editing: PlanWish | undefined
  readonly isBusy: boolean
  /** The post that was moved or planned last. */
  readonly last: PlannedPost | undefined
  readonly load: () => Promise<void>
  readonly show: (change: Partial<Pick<Calendar, 'view' | 'day'>>) => void
  readonly turn: (by: 1 | -1) => void
  readonly edit: (wish: PlanWish | undefined) => void
  readonly save: (wish: PlanWish) => Promise<boolean>
  /** Shown at once, kept soon after. */
  readonly move: (id: PlannedPostId, at: string) => void
  readonly remove: (id: PlannedPostId) => Promise<void>
  readonly export: Kiln['calendar']['export']
}

/** Makes the store of the calendar: this week at first. */
export function createCalendarStore({
  calendar,
  drafts,
}: Pick<Kiln, 'calendar' | 'drafts'>): StoreApi<Calendar> {
  const moved = new Map<PlannedPostId, PlannedPost>()
  let isKeeping = false
  let asked = 0
  return createStore<Calendar>()((set, get) => {
    /** Keeps what was moved, one after the other, only the last place of each. */
    async function keepMoved(): Promise<void> {
      if (isKeeping) return
      isKeeping = true
      try {
        for (let [post] = moved.values(); post; [post] = moved.values()) {
          const { createdAt: _, postId: __, ...fields } = post
          await calendar.save(fields)
          if (moved.get(post.id) === post) moved.delete(post.id)
        }
        isKeeping = false
      } catch (error) {
        moved.clear()
        isKeeping = false
        await get().load()
        set({ failure: toWireError(error) })
      }
    }
    async function act(work: () => Promise<unknown>): Promise<boolean> {
      set({ isBusy: true })
      try {
        await work()
        set({ isBusy: false, failure: undefined, editing: undefined })
      } catch (error) {
        set({ isBusy: false, failure: toWireError(error) })
        return false
      }
      await get().load()
      return true
    }

    return {
      state: 'loading',
      view: 'week',
      day: placeOf(new Date())?.day ?? '2026-01-01',
      posts: [],
      drafts: [],
      campaigns: [],
      failure: undefined,
      editing: undefined,
      isBusy: false,
      last: undefined,
      load: async () => {
        const own = ++asked
        const { view, day } = get()
        const days = daysOf(view, day)
        const range = { from: days[0] ?? day, to: days.at(-1) ?? day }
        try {
          const [{ posts }, { campaigns }] = await Promise.all([
            calendar.list(range),
            calendar.campaigns({}),
          ])
          if (own !== asked) return
          const shown = posts.map((post) => moved.get(post.id) ?? post)
          set({ state: 'ready', posts: shown, campaigns, failure: undefined })
        } catch (error) {
          if (own === asked) set({ state: 'ready', failure: toWireError(error) })
        }
      },
      show: (change) => {
        set(change)
        void get().load()
      },
      turn: (by) => get().show({ day: turn(get().view, get().day, by) }),
      edit: (editing) => {
        set({ editing, failure: undefined })
        if (!editing) return
        drafts.list({ limit: 200 }).then(
          (found) => set({ drafts: found.drafts }),
          () => set({ drafts: [] }), // planning by hand works without them
        )
      },
      save: (wish) =>
        act(async () => {
          const last = await calendar.save(wish)
          set({ last, day: placeOf(last.at)?.day ?? get().day })
        }),
      move: (id, at) => {
        const post = get().posts.find((known) => known.id === id)
        if (!post || post.at === at) return
        const last = { ...post, at }
        moved.set(id, last)
        const posts = get()
          .posts.map((known) => (known.id === id ? last : known))
          .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        set({ posts, last })
        const day = placeOf(at)?.day
        const isShown = day !== undefined && daysOf(get().view, get().day).includes(day)
        const kept = keepMoved()
        if (!isShown && day !== undefined) {
          set({ day })
          void kept.then(() => get().load())
        }
      },
      remove: async (id) => {
        await act(() => calendar.remove({ id }))
      },
      export: (range, options) => calendar.export(range, options),
    }
  })
}
