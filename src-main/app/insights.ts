import type { Changes } from '#main/database/changes.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { createInsightService, type InsightService } from '#main/services/insight-service.ts'
import type { Threads } from './threads.ts'

interface InsightAppParts {
  readonly threads: Pick<Threads, 'insights' | 'engine'>
  readonly changes: Changes
  readonly uploads: UploadFolder
  readonly thumbnails: Pick<ThumbnailStore, 'find' | 'listOf'>
  readonly notify: (text: string) => Promise<void>
  readonly report: (path: string, error: unknown) => void
}

/** Everything that knows the numbers of accounts and posts. */
export function createInsights({ threads, thumbnails, ...parts }: InsightAppParts): InsightService {
  return createInsightService({
    ...parts,
    thread: threads.insights.client,
    measuresOf(mediaId) {
      const best = thumbnails.listOf(VideoId.parse(mediaId))[0]
      return (thumbnails.find(ThumbnailId.parse(mediaId)) ?? best)?.parts
    },
    async readText(path, signal) {
      const { lines } = await threads.engine.client.pictures.readText({ path }, { signal })
      return lines.map(({ words = '', confidence = 0, ...box }) => ({ ...box, words, confidence }))
    },
  })
}
