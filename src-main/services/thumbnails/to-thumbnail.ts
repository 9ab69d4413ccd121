import { randomUUID } from 'node:crypto'
import { type Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import type { ThumbnailScore } from '#main/core/media/thumbnail-score.ts'

/** A picture of the library with what was measured of it. */
export interface ScoredPicture {
  readonly asset: { readonly id: string; readonly path: string }
  readonly width: number
  readonly height: number
  readonly rank: number
  readonly timeMs: number
  readonly assessment: Assessment
  readonly score: ThumbnailScore
}

/** A new thumbnail of no video, from what was measured. */
export function toThumbnail(picture: ScoredPicture): Thumbnail {
  const { asset, width, height, rank, timeMs } = picture
  return {
    id: ThumbnailId.parse(randomUUID()),
    videoId: null,
    rank,
    timeMs,
    path: asset.path,
    assetId: asset.id,
    width,
    height,
    ...toScores(picture),
    createdAt: new Date().toISOString(),
  }
}

/** The part of a thumbnail that follows from its pixels. */
export function toScores({ assessment, score }: Pick<ScoredPicture, 'assessment' | 'score'>) {
  return {
    ...score,
    attention: {
      ...assessment.saliency,
      values: assessment.saliency.values.map((value) => Math.round(value * 1000) / 1000),
    },
    faces: [...assessment.faces],
    text: assessment.text.map(({ legibility = [], underBadge = 0, ...line }) => ({
      ...line,
      legibility: [...legibility],
      underBadge,
    })),
    objects: [...(assessment.extras?.objects ?? [])],
    models: [...(assessment.extras?.models ?? [])],
  }
}
