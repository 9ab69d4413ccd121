import type { StoreApi } from 'zustand'
import type { Kiln } from '#shared/contract/index.ts'
import { createImproveStore } from './improve-store.ts'
import type { Review } from './review-store.ts'
import { createRivalStore } from './rival-store.ts'

interface ImproveHosts {
  readonly review: StoreApi<Review>
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
}

/** The stores that put variants and rivals into the list of a review. */
export function createImproveStores(
  kiln: Pick<Kiln, 'thumbnails'>,
  { review, upload }: ImproveHosts,
) {
  return {
    improvements: createImproveStore(kiln, {
      onVariants: (original, variants) => {
        const { opened, addExtras, removeExtras } = review.getState()
        if (opened.state !== 'ready' || opened.video.id !== original.videoId) return
        removeExtras(
          (extra) =>
            extra.kind === 'variant' &&
            extra.original.id === original.id &&
            extra.thumbnail.recipe !== 'single',
        )
        addExtras(variants.map((thumbnail) => ({ kind: 'variant', thumbnail, original })))
      },
      onEdited: (original, now, before) => {
        const { addExtras, removeExtras, select } = review.getState()
        if (before) removeExtras(({ thumbnail }) => thumbnail.id === before.id)
        if (now) addExtras([{ kind: 'variant', thumbnail: now, original }])
        select(now?.id ?? original.id)
      },
    }),
    rivals: createRivalStore(kiln, {
      upload,
      onScored: (scored) =>
        review.getState().addExtras(scored.map((thumbnail) => ({ kind: 'rival', thumbnail }))),
    }),
  }
}
