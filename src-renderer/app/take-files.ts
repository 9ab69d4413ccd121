import { isVideoFile } from '#renderer/lib/video-file.ts'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

/** Queues the videos among some files and goes to see them ranked; the others are named in the tray. */
export function takeFiles(files: readonly File[], { rankings }: Pick<Stores, 'rankings'>): void {
  const videos = files.filter(isVideoFile)
  const refused = files.filter((file) => !isVideoFile(file))
  rankings.getState().add(videos, refused)
  if (videos.length > 0) location.hash = toHash({ room: 'thumbnails' })
}
