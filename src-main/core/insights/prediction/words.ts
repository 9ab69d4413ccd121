import type { PredictionModel } from '#shared/contract/predictions.ts'
import { fill } from '#shared/sentences/fill.ts'
import { PREDICTIONS } from '#shared/sentences/predictions.ts'

/** What a model rests on, in sentences. */
export function basisOfModel(
  {
    state,
    posts,
    needed,
    accounts,
    skills,
    coverage,
  }: Pick<PredictionModel, 'state' | 'posts' | 'needed' | 'accounts' | 'skills' | 'coverage'>,
  heldOut: number,
): string {
  if (state === 'too-few') {
    const { noPosts, onePost, fewPosts } = PREDICTIONS
    return fill(posts === 0 ? noPosts : posts === 1 ? onePost : fewPosts, { posts, needed })
  }
  const [first, ...others] = skills
  const naive = Math.max(0, ...others.slice(0, 3).map(({ correlation }) => correlation ?? 0))
  const all = fill(accounts === 1 ? PREDICTIONS.oneAccount : PREDICTIONS.accounts, {
    posts: posts.toLocaleString('en'),
    accounts,
  })
  const judged = fill(PREDICTIONS.judged, {
    heldOut,
    correlation: two(first?.correlation),
    naive: two(naive),
  })
  if (state === 'no-better') return fill(PREDICTIONS.noBetter, { all, judged })
  return fill(PREDICTIONS.fitted, { all, judged, share: Math.round(100 * (coverage ?? 0)) })
}

const two = (value: number | null | undefined) => (value ?? 0).toFixed(2)
