import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftId, ExportFormat } from '#shared/contract/drafts.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** Posts on their way to other programs. */
export interface PostExports {
  readonly failure: WireError | undefined
  /** Saves posts as a file; false when that fails. */
  readonly run: (ids: readonly DraftId[], format: ExportFormat) => Promise<boolean>
  readonly dismiss: () => void
}

/** Makes the store behind Export. */
export function createExportStore(
  kiln: Pick<Kiln, 'drafts'>,
  save: (content: string, mediaType: string, fileName: string) => void,
): StoreApi<PostExports> {
  return createStore<PostExports>()((set) => ({
    failure: undefined,
    run: async (ids, format) => {
      set({ failure: undefined })
      try {
        const { content, mediaType, fileName } = await kiln.drafts.export({ ids: [...ids], format })
        save(content, mediaType, fileName)
        return true
      } catch (error) {
        set({ failure: toWireError(error) })
        return false
      }
    },
    dismiss: () => set({ failure: undefined }),
  }))
}
