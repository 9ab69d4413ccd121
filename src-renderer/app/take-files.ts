import { isDocumentFile } from '#renderer/lib/document-file.ts'
import { isVideoFile } from '#renderer/lib/video-file.ts'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

/** Queues the videos among some files and reads the documents as sources; the others are named in the tray. */
export function takeFiles(
  files: readonly File[],
  { rankings, write }: Pick<Stores, 'rankings' | 'write'>,
): void {
  const videos = files.filter(isVideoFile)
  const others = files.filter((file) => !isVideoFile(file))
  const documents = others.filter(isDocumentFile)
  const refused = others.filter((file) => !isDocumentFile(file))
  if (videos.length > 0 || refused.length > 0) rankings.getState().add(videos, refused)
  if (documents.length > 0) {
    write.view.getState().showList('brief')
    void write.sources.getState().addFiles(documents)
  }
  if (videos.length > 0) location.hash = toHash({ room: 'thumbnails' })
  else if (documents.length > 0) location.hash = toHash({ room: 'write' })
}
