import { isDocumentFile } from '#renderer/lib/document-file.ts'
import { isPictureFile } from '#renderer/lib/picture-file.ts'
import { isTableFile } from '#renderer/lib/table-file.ts'
import { isVideoFile } from '#renderer/lib/video-file.ts'
import type { Stores } from './create-stores.ts'
import { type Route, toHash } from './route-store.ts'

type TakeStores = Pick<
  Stores,
  'clicks' | 'insights' | 'pictures' | 'rankings' | 'rivals' | 'write' | 'routes'
>

const comparesPictures = ({ room, videoId }: Route): boolean =>
  room === 'thumbnails' && videoId !== undefined

/** What pictures that are dropped now would be; undefined where they are simply added. */
export const pictureIs = (route: Route): 'rival' | 'screenshot' | undefined => {
  if (route.room === 'insights') return 'screenshot'
  return comparesPictures(route) ? 'rival' : undefined
}

/** Hands files to the open dialog of clicks; else queues the videos among some files, previews the tables, adds the pictures and reads the documents as sources; the others are named in the tray. */
export function takeFiles(
  dropped: readonly File[],
  { clicks, insights, pictures, rankings, rivals, write, routes }: TakeStores,
): void {
  if (clicks.getState().isOpen) return void clicks.getState().take(dropped)
  const { route } = routes.getState()
  const isNumbers = (file: File) =>
    isTableFile(file) || (route.room === 'insights' && isPictureFile(file))
  const numbers = dropped.filter(isNumbers)
  const files = dropped.filter((file) => !isNumbers(file))
  if (numbers.length > 0) {
    insights.imports.getState().add(numbers)
    location.hash = toHash({ room: 'insights', tab: 'imports' })
  }
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
  const isComparing = videos.length === 0 && comparesPictures(route)
  if (images.length > 0 && isComparing) void rivals.getState().add(images)
  else if (images.length > 0) void pictures.additions.getState().add(images)
  if (videos.length > 0) location.hash = toHash({ room: 'thumbnails' })
  else if (images.length > 0 && !isComparing) location.hash = toHash({ room: 'pictures' })
  else if (documents.length > 0) location.hash = toHash({ room: 'write' })
}
