import { dirname, resolve } from 'node:path'
import type { Progress } from '#shared/contract/progress.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { Changes } from '#main/database/changes.ts'
import type { CopyProgress, LibraryFile } from '#main/database/library-file.ts'
import type { ImageStore } from '#main/database/image-store.ts'
import { SCHEMA_VERSION } from '#main/database/migrations.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { VideoStore } from '#main/database/video-store.ts'
import type { InsightService } from './insight-service.ts'

interface LibraryParts {
  readonly assets: AssetFiles
  readonly videos: Pick<VideoStore, 'list'>
  readonly thumbnails: Pick<ThumbnailStore, 'count'>
  readonly images: Pick<ImageStore, 'count'>
  readonly file: LibraryFile
  readonly changes: Changes
  /** The numbers, which are in a file of their own. */
  readonly insights: Pick<InsightService, 'backup' | 'restore'>
}

interface Call {
  readonly signal: AbortSignal
}

/** The library as a whole: how much it holds, its copies, and its changes. */
export function createLibraryService(parts: LibraryParts) {
  const { assets, videos, thumbnails, images, file, changes, insights } = parts
  const totals = () => ({
    videos: videos.list(1).total,
    thumbnails: thumbnails.count(),
    images: images.count(),
    ...assets.totals(),
  })
  return {
    summary: async () => ({
      ...totals(),
      path: dirname(assets.folder),
      schemaVersion: SCHEMA_VERSION,
    }),
    async *backup({ path }: { readonly path: string }, { signal }: Call) {
      const folder = resolve(path)
      for await (const step of file.backup(folder, signal)) yield toProgress(step)
      await insights.backup(folder)
      yield { type: 'result' as const, ...totals(), path: folder }
    },
    async *restore({ path }: { readonly path: string }, { signal }: Call) {
      const folder = resolve(path)
      for await (const step of file.restore(folder, signal)) yield toProgress(step)
      await insights.restore(folder)
      yield { type: 'result' as const, ...totals() }
    },
    watch: (_input: object, { signal }: Call) => changes.watch(signal),
  }
}

function toProgress({ done, total }: CopyProgress): Progress {
  return { type: 'progress', stage: 'copying', done, total }
}
