import type { Image } from '#shared/contract/images.ts'
import type { Compared, Thumbnail, ThumbnailId, Variant } from '#shared/contract/thumbnails.ts'

/** A picture that was made from another of the list, which goes back to one frame. */
interface Made {
  /** What it was made from. */
  readonly original: Thumbnail
}

/** A picture with words that were laid over one of the list, and the composition they can be changed in. */
export interface Lettered extends Made {
  readonly kind: 'lettered'
  readonly thumbnail: Thumbnail
  readonly frame: Thumbnail
  readonly image: Image
}

/** A picture beside the frames of a video: made from one of them, or somebody else's. */
export type Extra =
  | (Made & { readonly kind: 'variant'; readonly thumbnail: Variant })
  | Lettered
  | { readonly kind: 'rival'; readonly thumbnail: Compared }

/** One line of the ranked list. */
export type Entry = { readonly kind: 'frame'; readonly thumbnail: Thumbnail } | Extra

const worthOf = ({ thumbnail: { appeal, clickAppeal } }: Entry): number => appeal / 10 + clickAppeal

/** Frames in Kiln's own order; with other pictures beside them, all by both scores, the same for each. */
export function toEntries(
  frames: readonly Thumbnail[],
  extras: readonly Extra[],
): readonly Entry[] {
  const entries: Entry[] = [
    ...frames.map((thumbnail) => ({ kind: 'frame' as const, thumbnail })),
    ...extras,
  ]
  return extras.length === 0 ? entries : entries.toSorted((a, b) => worthOf(b) - worthOf(a))
}

/** The frame that improvements are looked for: the entry's own, or the one it goes back to; none of a rival. */
export function improvable(entry: Entry): Thumbnail | undefined {
  switch (entry.kind) {
    case 'frame':
      return entry.thumbnail
    case 'variant':
      return entry.original
    case 'lettered':
      return entry.frame
    case 'rival':
      return undefined
    default:
      throw new Error(`unknown entry ${String(entry satisfies never)}`)
  }
}

/** Whether an entry was put into the list by hand, and can be taken out again. */
export const isRemovable = ({ kind }: Entry): boolean => kind === 'rival' || kind === 'lettered'

/** Extras with some more, of which the newer takes the place of one with the same id. */
export function withExtras(extras: readonly Extra[], more: readonly Extra[]): readonly Extra[] {
  const ids = new Set<ThumbnailId>(more.map(({ thumbnail }) => thumbnail.id))
  return [...extras.filter(({ thumbnail }) => !ids.has(thumbnail.id)), ...more]
}
