import { KeptPrediction } from '#shared/contract/predictions.ts'
import type { Database } from '../connection.ts'

/** A prediction as it is first kept; `media` is what was measured of its picture or video. */
export interface NewPrediction extends Pick<
  KeptPrediction,
  'platform' | 'text' | 'at' | 'score' | 'low' | 'high' | 'madeAt'
> {
  readonly mediaId: string | null
  readonly media: Readonly<Record<string, number>> | null
}

/** Predictions that were kept, and what came of them. */
export interface PredictionStore {
  add(prediction: NewPrediction): KeptPrediction
  /** The newest first. */
  list(limit: number, platform?: string): KeptPrediction[]
  /** Says which post a prediction turned into, and the place of that. */
  settle(id: number, postId: number, outcome: number): void
}

interface Row {
  readonly made_at: string
  readonly post_id: number | null
}

/** SQL of the table `predictions`. */
export function createPredictionStore(database: Database): PredictionStore {
  const insert = database.prepare(
    `INSERT INTO predictions (platform, text, at, media_id, score, low, high, made_at, media)
     VALUES (@platform, @text, @at, @mediaId, @score, @low, @high, @madeAt, @media)`,
  )
  const select = database.prepare<[{ platform: string | null; limit: number }], Row>(
    `SELECT id, platform, text, at, score, low, high, made_at, post_id, outcome FROM predictions
     WHERE @platform IS NULL OR platform = @platform ORDER BY made_at DESC, id DESC LIMIT @limit`,
  )
  const update = database.prepare('UPDATE predictions SET post_id = ?, outcome = ? WHERE id = ?')
  return {
    add(prediction) {
      const media = prediction.media && JSON.stringify(prediction.media)
      const { lastInsertRowid } = insert.run({ ...prediction, media })
      const { mediaId: _, media: __, ...kept } = prediction
      return { ...kept, id: Number(lastInsertRowid), postId: null, outcome: null }
    },
    list: (limit, platform) =>
      select
        .all({ platform: platform ?? null, limit })
        .map(({ made_at: madeAt, post_id: postId, ...row }) =>
          KeptPrediction.parse({ ...row, madeAt, postId }),
        ),
    settle: (id, postId, outcome) => void update.run(postId, outcome, id),
  }
}
