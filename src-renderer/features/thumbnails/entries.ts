import type { Compared, Thumbnail, ThumbnailId, Variant } from '#shared/contract/thumbnails.ts'

/** A picture beside the frames of a video: made from one of them, or somebody else's. */
export type Extra =
  | {
      readonly kind: 'variant'
      readonly thumbnail: Variant
      readonly original: Thumbnail
    }
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

/** The frame that improvements are looked for: the entry's own, or the one it was made from; none of a rival. */
export function improvable(entry: Entry): Thumbnail | undefined {
  if (entry.kind === 'rival') return undefined
  return entry.kind === 'variant' ? entry.original : entry.thumbnail
}

/** Extras with some more, of which the newer takes the place of one with the same id. */
export function withExtras(extras: readonly Extra[], more: readonly Extra[]): readonly Extra[] {
  const ids = new Set<ThumbnailId>(more.map(({ thumbnail }) => thumbnail.id))
  return [...extras.filter(({ thumbnail }) => !ids.has(thumbnail.id)), ...more]
}
