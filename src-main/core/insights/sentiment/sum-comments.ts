/** A comment as far as its feeling goes. */
export interface FeltComment {
  readonly id: number
  readonly postId: number | null
  readonly day: number | null
  /** VADER compound, -1..1. */
  readonly sentiment: number
}

interface Mean {
  sum: number
  count: number
}

/** Sums over comments, taken in one by one. */
export interface CommentSums {
  readonly counts: { negative: number; neutral: number; positive: number }
  readonly days: Map<number, Mean>
  readonly posts: Map<number, Mean>
  /** The lowest, from below, at most 20. */
  lowest: FeltComment[]
}

/** Where VADER's authors draw the line between neutral and felt (Hutto & Gilbert 2014). */
const FELT = 0.05
const MOST_LOWEST = 20

/** Sums of no comments. */
export function noComments(): CommentSums {
  return {
    counts: { negative: 0, neutral: 0, positive: 0 },
    days: new Map(),
    posts: new Map(),
    lowest: [],
  }
}

/** Takes comments into the sums. */
export function takeComments(sums: CommentSums, comments: readonly FeltComment[]): void {
  const { counts, days, posts } = sums
  for (const { sentiment, day, postId } of comments) {
    counts[sentiment >= FELT ? 'positive' : sentiment <= -FELT ? 'negative' : 'neutral']++
    if (day !== null) add(days, day, sentiment)
    if (postId !== null) add(posts, postId, sentiment)
  }
  const negative = comments.filter(({ sentiment }) => sentiment <= -FELT)
  sums.lowest = [...sums.lowest, ...negative]
    .toSorted((a, b) => a.sentiment - b.sentiment || a.id - b.id)
    .slice(0, MOST_LOWEST)
}

function add(means: Map<number, Mean>, key: number, value: number): void {
  const mean = means.get(key) ?? { sum: 0, count: 0 }
  mean.sum += value
  mean.count++
  means.set(key, mean)
}
