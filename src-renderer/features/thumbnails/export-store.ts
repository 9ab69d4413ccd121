import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { ImageSize, ImageSizeId } from '#shared/contract/platforms.ts'
import type { Crop, PictureFormat, ThumbnailId } from '#shared/contract/thumbnails.ts'

/** The file an export made. */
export type Exported = Awaited<ReturnType<Kiln['thumbnails']['export']>>

/** Whether an export was asked for, runs, made its files, or failed. */
export type Exporting =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly done: number; readonly total: number }
  | {
      readonly state: 'done'
      readonly thumbnailId: ThumbnailId
      readonly files: readonly Exported[]
    }
  | {
      readonly state: 'failed'
      readonly thumbnailId?: ThumbnailId
      readonly failure: WireError
    }

/** What exports to each platform keep of one picture. */
export interface Crops {
  readonly thumbnailId: ThumbnailId
  readonly bySize: Readonly<Partial<Record<ImageSizeId, Crop>>>
}

/** Where a picture goes and in which format. */
export interface Exports {
  readonly sizes: readonly ImageSize[]
  readonly platform: ImageSizeId
  readonly format: PictureFormat
  readonly exporting: Exporting
  /** Of the picture last asked about. */
  readonly crops: Crops | undefined
  readonly findCrops: (id: ThumbnailId) => Promise<void>
  readonly loadSizes: () => Promise<void>
  readonly choosePlatform: (platform: ImageSizeId) => void
  readonly chooseFormat: (format: PictureFormat) => void
  readonly run: (id: ThumbnailId) => Promise<void>
  /** Exports to every platform and hands all files over as one. */
  readonly runAll: (id: ThumbnailId) => Promise<void>
  readonly reveal: (path: string) => Promise<void>
}

interface ExportHost {
  /** Hands a finished file to the user. */
  readonly save: (assetId: string, fileName: string) => void
  /** Hands several files to the user as one archive. */
  readonly saveTogether: (files: readonly Exported[], archiveName: string) => Promise<void>
}

/** Makes the store behind Export. */
export function createExportStore(
  kiln: Pick<Kiln, 'thumbnails' | 'platforms' | 'system'>,
  { save, saveTogether }: ExportHost,
): StoreApi<Exports> {
  return createStore<Exports>()((set, get) => {
    /** Exports to some platforms, one after the other. */
    async function exportTo(
      id: ThumbnailId,
      platforms: readonly ImageSizeId[],
      handOver: (files: readonly Exported[]) => void | Promise<void>,
    ): Promise<void> {
      if (get().exporting.state === 'working') return
      const { format } = get()
      const files: Exported[] = []
      const total = platforms.length
      try {
        for (const platform of platforms) {
          set({ exporting: { state: 'working', done: files.length, total } })
          files.push(await kiln.thumbnails.export({ id, platform, format }))
        }
        await handOver(files)
        set({ exporting: { state: 'done', thumbnailId: id, files } })
      } catch (error) {
        set({ exporting: { state: 'failed', thumbnailId: id, failure: toWireError(error) } })
      }
    }

    return {
      sizes: [],
      platform: 'youtube',
      format: 'jpeg',
      exporting: { state: 'idle' },
      crops: undefined,
      findCrops: async (id) => {
        set({ crops: { thumbnailId: id, bySize: {} } })
        const found = await Promise.all(
          get().sizes.map(async ({ id: platform }) => {
            const crop = await kiln.thumbnails.crop({ id, platform }).catch(() => undefined)
            return crop ? ([platform, crop] as const) : undefined
          }),
        )
        if (get().crops?.thumbnailId !== id) return
        const bySize = Object.fromEntries(found.filter((each) => each !== undefined))
        set({ crops: { thumbnailId: id, bySize } })
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
      run: (id) =>
        exportTo(id, [get().platform], (files) => {
          for (const { assetId, fileName } of files) save(assetId, fileName)
        }),
      runAll: (id) =>
        exportTo(
          id,
          get().sizes.map(({ id: platform }) => platform),
          (files) => saveTogether(files, archiveName(files)),
        ),
      reveal: async (path) => {
        try {
          await kiln.system.reveal({ path })
        } catch (error) {
          set({ exporting: { state: 'failed', failure: toWireError(error) } })
        }
      },
    }
  })
}

/** The start that the names of the files share: that of the video, and the rank. */
function archiveName(files: readonly Exported[]): string {
  const [first = ''] = files.map(({ fileName }) => fileName)
  return `${first.replace(/-[a-z]+\.\w+$/, '')}-every-platform.zip`
}
