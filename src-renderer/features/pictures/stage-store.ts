import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import { ImageId, type Image } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** The picture that is shown large: asked for, here, or not to be had. */
export type OpenedPicture =
  | { readonly state: 'none' }
  | { readonly state: 'loading'; readonly id: string }
  | { readonly state: 'ready'; readonly image: Image }
  | { readonly state: 'failed'; readonly id: string; readonly failure: WireError }

/** What fills the middle of the room, and what is asked before it happens. */
export interface PictureStage {
  readonly opened: OpenedPicture
  /** The wish whose picture is awaited where one is shown large. */
  readonly awaited: string | undefined
  readonly isComparing: boolean
  /** The picture that is being changed with a brush and words. */
  readonly editing: Image | undefined
  /** The picture that gets text and a logo. */
  readonly composing: Image | undefined
  /** The pictures that go when the user says so. */
  readonly leaving: readonly Image[]
  /** Unsafe pictures that the user asked to see. */
  readonly revealed: ReadonlySet<string>
  readonly isAsideOpen: boolean
  /** What was made last, for those who hear rather than see it. */
  readonly made: readonly Image[]
  /** Whether the prompt field is to take the focus. */
  readonly wantsPrompt: boolean
  readonly open: (id: string, known: Image | undefined) => Promise<void>
  readonly close: () => void
  readonly set: (
    change: Partial<
      Pick<
        PictureStage,
        'awaited' | 'isComparing' | 'editing' | 'composing' | 'leaving' | 'isAsideOpen' | 'made'
      >
    >,
  ) => void
  readonly reveal: (id: ImageId) => void
  readonly callPrompt: () => void
}

/** Makes the store of how the room is arranged. */
export function createStageStore(
  kiln: Pick<Kiln, 'images'>,
  isAsideOpen: boolean,
): StoreApi<PictureStage> {
  return createStore<PictureStage>()((set, get) => ({
    opened: { state: 'none' },
    awaited: undefined,
    isComparing: false,
    editing: undefined,
    composing: undefined,
    leaving: [],
    revealed: new Set(),
    isAsideOpen,
    made: [],
    wantsPrompt: false,
    open: async (id, known) => {
      set({ isComparing: false, editing: undefined })
      if (known) return set({ opened: { state: 'ready', image: known } })
      const isWanted = () => {
        const { opened } = get()
        return opened.state === 'loading' && opened.id === id
      }
      set({ opened: { state: 'loading', id } })
      try {
        const image = await kiln.images.get({ id: ImageId.parse(id) })
        if (isWanted()) set({ opened: { state: 'ready', image } })
      } catch (error) {
        if (isWanted()) set({ opened: { state: 'failed', id, failure: toWireError(error) } })
      }
    },
    close: () => set({ opened: { state: 'none' }, awaited: undefined }),
    set: (change) => set(change),
    reveal: (id) => set({ revealed: new Set([...get().revealed, id]) }),
    callPrompt: () => set({ wantsPrompt: true }),
  }))
}
