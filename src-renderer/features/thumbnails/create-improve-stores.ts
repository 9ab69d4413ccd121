import type { StoreApi } from 'zustand'
import type { Kiln } from '#shared/contract/index.ts'
import type { Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Extra } from './entries.ts'
import { createImproveStore } from './improve-store.ts'
import { createLetteringStore } from './lettering-store.ts'
import type { Review } from './review-store.ts'
import { createRivalStore } from './rival-store.ts'

interface ImproveHosts {
  readonly review: StoreApi<Review>
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
}

/** The stores that put variants, lettered pictures and rivals into the list of a review. */
export function createImproveStores(
  kiln: Pick<Kiln, 'images' | 'thumbnails'>,
  { review, upload }: ImproveHosts,
) {
  const { addExtras, removeExtras, refresh } = review.getState()
  const videoOf = ({ videoId }: Thumbnail) => videoId ?? undefined
  /** Selects a picture unless another video was opened meanwhile. */
  const show = (id: ThumbnailId, frame: Thumbnail) => {
    const { opened, select } = review.getState()
    if (opened.state === 'ready' && opened.video.id === frame.videoId) select(id)
  }
  const improvements = createImproveStore(kiln, {
    onVariants: (original, variants) => {
      const applied = improvements.getState().edited[original.id]?.variant?.id
      const isBefore = (extra: Extra) =>
        extra.kind === 'variant' &&
        extra.original.id === original.id &&
        extra.thumbnail.id !== applied
      refresh(original)
      removeExtras(isBefore, videoOf(original))
      addExtras(
        variants.map((thumbnail) => ({ kind: 'variant', thumbnail, original })),
        videoOf(original),
      )
    },
    onEdited: (original, now, before) => {
      if (before) removeExtras(({ thumbnail }) => thumbnail.id === before.id, videoOf(original))
      if (now) addExtras([{ kind: 'variant', thumbnail: now, original }], videoOf(original))
      show(now?.id ?? original.id, original)
    },
  })
  return {
    improvements,
    lettering: createLetteringStore(kiln, {
      onLettered: (lettered, before) => {
        const { frame, thumbnail } = lettered
        if (before) removeExtras((extra) => extra.thumbnail.id === before, videoOf(frame))
        addExtras([lettered], videoOf(frame))
        show(thumbnail.id, frame)
      },
    }),
    rivals: createRivalStore(kiln, {
      upload,
      onScored: (scored) => addExtras(scored.map((thumbnail) => ({ kind: 'rival', thumbnail }))),
    }),
  }
}
