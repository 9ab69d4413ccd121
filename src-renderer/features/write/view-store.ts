import { createStore, type StoreApi } from 'zustand/vanilla'
import { isPlatform } from './platform-names.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** What the right column shows. */
export type Aside = 'inspector' | 'suggestions' | 'preview'

/** How the room is arranged. */
export interface View {
  readonly isListOpen: boolean
  readonly isAsideOpen: boolean
  readonly aside: Aside
  readonly dialog: 'improve' | 'captions' | undefined
  readonly toggleList: () => void
  readonly toggleAside: () => void
  readonly showAside: (aside: Aside) => void
  readonly openDialog: (dialog: 'improve' | 'captions') => void
  readonly closeDialog: () => void
}

/** What is remembered for the next start. */
export interface Remembered {
  readonly isListOpen: boolean
  readonly isAsideOpen: boolean
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
  const { isListOpen, isAsideOpen, platform, postId } = Object(kept) as Record<string, unknown>
  return {
    isListOpen: isListOpen !== false,
    isAsideOpen: isAsideOpen !== false,
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
  first: Pick<Remembered, 'isListOpen' | 'isAsideOpen'>,
): StoreApi<View> {
  return createStore<View>()((set, get) => ({
    isListOpen: first.isListOpen,
    isAsideOpen: first.isAsideOpen,
    aside: 'inspector',
    dialog: undefined,
    toggleList: () => set({ isListOpen: !get().isListOpen }),
    toggleAside: () => set({ isAsideOpen: !get().isAsideOpen }),
    showAside: (aside) => set({ aside, isAsideOpen: true }),
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: undefined }),
  }))
}
