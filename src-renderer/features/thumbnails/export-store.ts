import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { ImageSize, ImageSizeId } from '#shared/contract/platforms.ts'
import type { Crop, PictureFormat, ThumbnailId } from '#shared/contract/thumbnails.ts'

/** The file an export made. */
export type Exported = Awaited<ReturnType<Kiln['thumbnails']['export']>>

/** Whether an export was asked for, runs, made a file, or failed. */
export type Exporting =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly thumbnailId: ThumbnailId; readonly file: Exported }
  | {
      readonly state: 'failed'
      readonly thumbnailId?: ThumbnailId
      readonly failure: WireError
    }

/** Where a picture goes and in which format. */
export interface Exports {
  readonly sizes: readonly ImageSize[]
  readonly platform: ImageSizeId
  readonly format: PictureFormat
  readonly exporting: Exporting
  /** What an export to the chosen platform keeps of the frame last asked about. */
  readonly crop: Crop | undefined
  readonly findCrop: (id: ThumbnailId, platform: ImageSizeId) => Promise<void>
  readonly loadSizes: () => Promise<void>
  readonly choosePlatform: (platform: ImageSizeId) => void
  readonly chooseFormat: (format: PictureFormat) => void
  readonly run: (id: ThumbnailId) => Promise<void>
  readonly reveal: (path: string) => Promise<void>
}

type Save = (assetId: string, fileName: string) => void

/** Makes the store behind Export; `save` hands the finished file to the user. */
export function createExportStore(
  kiln: Pick<Kiln, 'thumbnails' | 'platforms' | 'system'>,
  { save }: { readonly save: Save },
): StoreApi<Exports> {
  return createStore<Exports>()((set, get) => ({
    sizes: [],
    platform: 'youtube',
    format: 'jpeg',
    exporting: { state: 'idle' },
    crop: undefined,
    findCrop: async (id, platform) => {
      set({ crop: undefined })
      const crop = await kiln.thumbnails.crop({ id, platform }).catch(() => undefined)
      if (get().platform === platform) set({ crop })
    },
    loadSizes: async () => {
      if (get().sizes.length > 0) return
      try {
        set({ sizes: (await kiln.platforms.imageSizes({})).sizes })
      } catch (error) {
        set({ exporting: { state: 'failed', failure: toWireError(error) } })
      }
    },
    choosePlatform: (platform) => set({ platform, exporting: { state: 'idle' } }),
    chooseFormat: (format) => set({ format, exporting: { state: 'idle' } }),
    run: async (id) => {
      if (get().exporting.state === 'working') return
      set({ exporting: { state: 'working' } })
      const { platform, format } = get()
      try {
        const file = await kiln.thumbnails.export({ id, platform, format })
        set({ exporting: { state: 'done', thumbnailId: id, file } })
        save(file.assetId, file.fileName)
      } catch (error) {
        set({ exporting: { state: 'failed', thumbnailId: id, failure: toWireError(error) } })
      }
    },
    reveal: async (path) => {
      try {
        await kiln.system.reveal({ path })
      } catch (error) {
        set({ exporting: { state: 'failed', failure: toWireError(error) } })
      }
    },
  }))
}
