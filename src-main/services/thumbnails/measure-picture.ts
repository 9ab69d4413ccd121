import type { Client } from '#shared/contract/define.ts'
import { type Frame, WORKING_SIDE } from '#shared/media/frame.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import type { ThumbnailScore } from '#main/core/media/thumbnail-score.ts'
import type { EngineContract } from '#main/engine/contract.ts'

/** What was measured of a picture at working size. */
export interface Measured {
  readonly assessment: Assessment
  readonly score: ThumbnailScore
}

/** Scores what was measured: by the formula, click appeal by the user's own clicks once a model is fitted. */
export type Scorer = (assessment: Assessment) => ThumbnailScore

interface Eyes {
  readonly engine: Pick<Client<EngineContract>, 'frames' | 'pictures'>
  /** The scorer of this moment. */
  readonly scorer: () => Promise<Scorer>
  /** Whether the words in the picture are read as well. */
  readonly reads?: boolean
}

/** Scores a frame of working size. */
export async function measureShown(
  frame: Frame,
  { engine, scorer, reads = false }: Eyes,
  signal?: AbortSignal,
): Promise<Measured> {
  const assessment = await engine.frames.assess({ frame, reads }, { signal })
  const score = await scorer()
  return { assessment, score: score(assessment) }
}

/** Scores a picture file as it is, and reads its words. */
export async function measureFile(
  path: string,
  eyes: Eyes,
  signal?: AbortSignal,
): Promise<Measured> {
  const { frame } = await eyes.engine.pictures.read({ path, side: WORKING_SIDE }, { signal })
  return measureShown(frame, { ...eyes, reads: true }, signal)
}

/** What pictures are ranked by: both scores count the same. */
export const worthOf = ({
  appeal,
  clickAppeal,
}: Pick<ThumbnailScore, 'appeal' | 'clickAppeal'>): number => appeal / 10 + clickAppeal
