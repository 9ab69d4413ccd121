import type { Image, ImageEvent } from '#shared/contract/images.ts'

/** The pictures that a stream ends with, and how many steps it told. */
export async function finishImages(events: AsyncIterable<ImageEvent>) {
  let images: Image[] | undefined
  let previews = 0
  for await (const event of events)
    if (event.type === 'result') images = event.images
    else if (event.type === 'step' && event.preview?.startsWith('data:image/webp;base64,'))
      previews++
  if (!images) throw new Error('making pictures ended without a result')
  return { images, previews }
}
