import { METRICS } from '#shared/contract/metrics.ts'
import { FIRST_METRIC, POST_COLUMNS, type PostValues } from './post-columns.ts'

const at = (column: (typeof POST_COLUMNS)[number]) => POST_COLUMNS.indexOf(column)
const URL = at('url')
const TEXT = at('text')
const KIND = at('kind')
const PUBLISHED = at('published_ms')
const HAS_TIME = at('has_time')
const HOUR = at('hour')
const DURATION = at('duration_seconds')
const ENGAGEMENTS = at('engagements')
const ENGAGEMENTS_TOLD = at('engagements_told')
const TOLD = at('told_ms')
/** What engagements are made of where an export does not tell them. */
const PARTS = (['likes', 'comments', 'shares', 'saves', 'clicks'] as const).map(
  (metric) => FIRST_METRIC + METRICS.indexOf(metric),
)

/**
 * A post as it is after an import told `told` of it, or null when that changes nothing. What an export does not tell
 * stays; of two that tell, the one whose file is dated later counts, and without dates the one imported last.
 */
export function mergePost(
  before: PostValues,
  told: PostValues,
  { isKindTold }: { readonly isKindTold: boolean },
): PostValues | null {
  const isOlder = before[TOLD] !== null && told[TOLD] !== null && lessThan(told[TOLD], before[TOLD])
  const pick = (index: number): string | number | null => {
    const old = before[index] ?? null
    const fresh = told[index] ?? null
    if (fresh === null || fresh === '') return old
    return old === null || old === '' || !isOlder ? fresh : old
  }
  const after = [...before]
  for (const index of [URL, TEXT, DURATION]) after[index] = pick(index)
  if (isKindTold) after[KIND] = pick(KIND)
  const isTimeLost = before[HAS_TIME] === 1 && told[HAS_TIME] !== 1
  if (told[PUBLISHED] !== null && !isTimeLost)
    for (let index = PUBLISHED; index <= HOUR; index++)
      after[index] =
        isOlder && before[PUBLISHED] !== null ? (before[index] ?? null) : (told[index] ?? null)
  for (let index = FIRST_METRIC; index < FIRST_METRIC + METRICS.length; index++)
    if (index !== ENGAGEMENTS) after[index] = pick(index)
  if (told[ENGAGEMENTS_TOLD] === 1) {
    after[ENGAGEMENTS] = pick(ENGAGEMENTS)
    after[ENGAGEMENTS_TOLD] = 1
  } else if (before[ENGAGEMENTS_TOLD] !== 1) after[ENGAGEMENTS] = sumOf(after)
  if (after.every((value, index) => value === before[index])) return null
  if (!isOlder && told[TOLD] !== null) after[TOLD] = told[TOLD] ?? null
  return after
}

function sumOf(values: PostValues): number | null {
  const told = PARTS.map((index) => values[index]).filter((value) => typeof value === 'number')
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0)
}

function lessThan(a: string | number | null | undefined, b: typeof a): boolean {
  return Number(a) < Number(b)
}
