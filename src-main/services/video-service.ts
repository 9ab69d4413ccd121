import { KilnError } from '#shared/contract/errors.ts'
import type { VideoId } from '#shared/contract/videos.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { VideoStore } from '#main/database/video-store.ts'

/** The videos that the library knows. */
export function createVideoService(videos: VideoStore, assets: Pick<AssetFiles, 'sweep'>) {
  return {
    list: async ({ limit }: { readonly limit: number }) => videos.list(limit),
    get: async ({ id }: { readonly id: VideoId }) => {
      const video = videos.find(id)
      if (!video) throw new KilnError('not-found', `No video ${id}`)
      return video
    },
    remove: async ({ id }: { readonly id: VideoId }) => {
      const removed = videos.remove(id)
      if (removed) assets.sweep()
      return { removed }
    },
  }
}
