import { PlatformId } from '#shared/contract/platforms.ts'
import type { Database } from './connection.ts'

/** How the drafts made with one thing fared on one platform; `key` is null for drafts made without any. */
export interface Outcome {
  readonly key: string | null
  readonly platform: PlatformId
  readonly uses: number
  readonly rated: number
  readonly good: number
}

/** Counts, as they add up. */
export type OutcomeCounts = Pick<Outcome, 'uses' | 'rated' | 'good'>

/** What a brief names that its draft is credited to. */
export type CreditedField = 'templateId' | 'promptId'

/** A draft has one verdict: the last thing that was said of it; that it was edited is none. */
const OUTCOMES = `
  WITH verdicts AS (
    SELECT draft_id, feedback IN ('up', 'used') AS good FROM draft_ratings AS one
    WHERE position = (SELECT max(position) FROM draft_ratings
      WHERE draft_id = one.draft_id AND feedback <> 'edited'))
  SELECT generations.brief ->> @path AS key, drafts.platform, count(*) AS uses,
    count(verdicts.draft_id) AS rated, coalesce(sum(verdicts.good), 0) AS good
  FROM generations JOIN drafts ON drafts.id = generations.draft_id
    LEFT JOIN verdicts ON verdicts.draft_id = generations.draft_id
  GROUP BY key, drafts.platform`

/** Reads how drafts fared by what their briefs named. */
export function createOutcomes(database: Database) {
  const select = database.prepare<[object], Record<string, string | number | null>>(OUTCOMES)
  return (field: CreditedField): Outcome[] =>
    select.all({ path: `$.${field}` }).map((row) => ({
      key: row['key'] === null ? null : String(row['key']),
      platform: PlatformId.parse(row['platform']),
      uses: Number(row['uses']),
      rated: Number(row['rated']),
      good: Number(row['good']),
    }))
}

/** Outcomes added up. */
export function sumOutcomes(outcomes: readonly OutcomeCounts[]): OutcomeCounts {
  return outcomes.reduce(
    (sum, { uses, rated, good }) => ({
      uses: sum.uses + uses,
      rated: sum.rated + rated,
      good: sum.good + good,
    }),
    { uses: 0, rated: 0, good: 0 },
  )
}
