import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { ImageId } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { ImageSizeId } from '#shared/contract/platforms.ts'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'

/** The file an export made. */
export type ExportedPicture = Awaited<ReturnType<Kiln['images']['export']>>

/** Whether an export was asked for, runs, made a file, or failed. */
export type PictureExporting =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly id: ImageId; readonly file: ExportedPicture }
  | { readonly state: 'failed'; readonly id: ImageId; readonly failure: WireError }

/** How a picture goes out: in full or as a platform's size, as which format, with or without its prompt. */
export interface PictureExports {
  readonly size: ImageSizeId | undefined
  readonly format: PictureFormat
  readonly hasMetadata: boolean
  readonly exporting: PictureExporting
  readonly choose: (
    change: Partial<Pick<PictureExports, 'size' | 'format' | 'hasMetadata'>>,
  ) => void
  readonly run: (id: ImageId) => Promise<void>
  readonly reveal: (path: string, id: ImageId) => Promise<void>
}

type Save = (assetId: string, fileName: string) => void

/** Makes the store behind the export of a picture; `save` hands the finished file to the user. */
export function createPictureExportStore(
  kiln: Pick<Kiln, 'images' | 'system'>,
  save: Save,
): StoreApi<PictureExports> {
  return createStore<PictureExports>()((set, get) => ({
    size: undefined,
    format: 'png',
    hasMetadata: true,
    exporting: { state: 'idle' },
    choose: (change) => set({ ...change, exporting: { state: 'idle' } }),
    run: async (id) => {
      if (get().exporting.state === 'working') return
      set({ exporting: { state: 'working' } })
      const { size, format, hasMetadata } = get()
      try {
        const file = await kiln.images.export({
          id,
          format,
          metadata: hasMetadata,
          ...(size && { size }),
        })
        set({ exporting: { state: 'done', id, file } })
        save(file.assetId, file.fileName)
      } catch (error) {
        set({ exporting: { state: 'failed', id, failure: toWireError(error) } })
      }
    },
    reveal: async (path, id) => {
      try {
        await kiln.system.reveal({ path })
      } catch (error) {
        set({ exporting: { state: 'failed', id, failure: toWireError(error) } })
      }
    },
  }))
}
