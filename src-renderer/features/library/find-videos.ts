import type { Video } from '#shared/contract/videos.ts'

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Keeps the videos whose name holds every word of the query, whatever the case or accents. */
export function findVideos(videos: readonly Video[], query: string): readonly Video[] {
  const words = fold(query).split(/\s+/)
  return videos.filter(({ name }) => words.every((word) => fold(name).includes(word)))
}
