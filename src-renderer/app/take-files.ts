import { isDocumentFile } from '#renderer/lib/document-file.ts'
import { isPictureFile } from '#renderer/lib/picture-file.ts'
import { isVideoFile } from '#renderer/lib/video-file.ts'
import type { Stores } from './create-stores.ts'
import { type Route, toHash } from './route-store.ts'

type TakeStores = Pick<Stores, 'clicks' | 'pictures' | 'rankings' | 'rivals' | 'write' | 'routes'>

/** Whether pictures that are dropped now are compared with the frames on show. */
export const comparesPictures = ({ room, videoId }: Route): boolean =>
  room === 'thumbnails' && videoId !== undefined

/** Hands files to the open dialog of clicks; else queues the videos among some files, adds the pictures and reads the documents as sources; the others are named in the tray. */
export function takeFiles(
  files: readonly File[],
  { clicks, pictures, rankings, rivals, write, routes }: TakeStores,
): void {
  if (clicks.getState().isOpen) return void clicks.getState().take(files)
  const videos = files.filter(isVideoFile)
  const images = files.filter((file) => !isVideoFile(file) && isPictureFile(file))
  const others = files.filter((file) => !isVideoFile(file) && !isPictureFile(file))
  const documents = others.filter(isDocumentFile)
  const refused = others.filter((file) => !isDocumentFile(file))
  if (videos.length > 0 || refused.length > 0) rankings.getState().add(videos, refused)
  if (documents.length > 0) {
    write.view.getState().showList('brief')
    void write.sources.getState().addFiles(documents)
  }
  const isComparing = videos.length === 0 && comparesPictures(routes.getState().route)
  if (images.length > 0 && isComparing) void rivals.getState().add(images)
  else if (images.length > 0) void pictures.additions.getState().add(images)
  if (videos.length > 0) location.hash = toHash({ room: 'thumbnails' })
  else if (images.length > 0 && !isComparing) location.hash = toHash({ room: 'pictures' })
  else if (documents.length > 0) location.hash = toHash({ room: 'write' })
}
