import type { Shot, Video } from '#shared/contract/videos.ts'

/** The shots of a report with the pictures of those that ranking found: of the one each has most in common with. */
export function withPictures(shots: readonly Shot[], ranked: Video['shots']): Video['shots'] {
  return shots.map(({ startMs, endMs }) => {
    const common = (other: Shot) => Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs)
    const [nearest] = ranked.toSorted((a, b) => common(b) - common(a))
    return { startMs, endMs, assetId: nearest?.assetId ?? null }
  })
}
