import { createStore, type StoreApi } from 'zustand/vanilla'
import { isPlatform } from './is-platform.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** What the right column shows. */
export type Aside = 'inspector' | 'claims' | 'suggestions' | 'preview' | 'versions'

/** What the left column shows. */
export type List = 'brief' | 'posts'

/** What may stand over the room. */
export type RoomDialog = 'improve' | 'captions' | 'batch' | 'ideas' | 'prompts' | 'compare'

/** How the room is arranged. */
export interface View {
  readonly isListOpen: boolean
  readonly isAsideOpen: boolean
  readonly aside: Aside
  /** Undefined until it is known whether there is any post. */
  readonly list: List | undefined
  readonly dialog: RoomDialog | undefined
  /** Counts how often the feedback field was asked for. */
  readonly refineCalls: number
  /** Whether the rest of the brief is unfolded. */
  readonly areOptionsOpen: boolean
  readonly showOptions: (areOpen: boolean) => void
  readonly toggleList: () => void
  readonly toggleAside: () => void
  readonly showAside: (aside: Aside) => void
  readonly showList: (list: List) => void
  readonly openDialog: (dialog: RoomDialog) => void
  readonly callRefine: () => void
  readonly closeDialog: () => void
}

/** What is remembered for the next start. */
export interface Remembered {
  readonly isListOpen: boolean
  readonly isAsideOpen: boolean
  readonly list: List | undefined
  readonly platform: PlatformId
  readonly postId: string | undefined
}

const KEY = 'kiln-write'

/** Reads what was remembered; anything unreadable is as at the first start. */
export function recallView(storage: Pick<Storage, 'getItem'>): Remembered {
  const kept: unknown = (() => {
    try {
      return JSON.parse(storage.getItem(KEY) ?? '{}')
    } catch {
      return {}
    }
  })()
  const { isListOpen, isAsideOpen, list, platform, postId } = Object(kept) as Record<
    string,
    unknown
  >
  return {
    isListOpen: isListOpen !== false,
    isAsideOpen: isAsideOpen !== false,
    list: list === 'brief' || list === 'posts' ? list : undefined,
    platform: isPlatform(platform) ? platform : 'x',
    postId: typeof postId === 'string' ? postId : undefined,
  }
}

/** Remembers for the next start; a storage that refuses is no failure. */
export function rememberView(storage: Pick<Storage, 'setItem'>, remembered: Remembered): void {
  try {
    storage.setItem(KEY, JSON.stringify(remembered))
  } catch {
    // the next start looks as the first one did
  }
}

/** Makes the store of how the room is arranged. */
export function createViewStore(
  first: Pick<Remembered, 'isListOpen' | 'isAsideOpen' | 'list'>,
): StoreApi<View> {
  return createStore<View>()((set, get) => ({
    isListOpen: first.isListOpen,
    isAsideOpen: first.isAsideOpen,
    aside: 'inspector',
    list: first.list,
    dialog: undefined,
    refineCalls: 0,
    areOptionsOpen: false,
    showOptions: (areOptionsOpen) => set({ areOptionsOpen }),
    toggleList: () => set({ isListOpen: !get().isListOpen }),
    toggleAside: () => set({ isAsideOpen: !get().isAsideOpen }),
    showAside: (aside) => set({ aside, isAsideOpen: true }),
    showList: (list) => set({ list, isListOpen: true }),
    callRefine: () => set({ refineCalls: get().refineCalls + 1 }),
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: undefined }),
  }))
}
