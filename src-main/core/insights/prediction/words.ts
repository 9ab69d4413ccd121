import type { PredictionModel } from '#shared/contract/predictions.ts'

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
    const known = posts === 0 ? 'No own posts are imported yet' : `${posts} own posts are known`
    return `${known}; ${needed} are needed, 10 of an account at least. Not better than your average yet.`
  }
  const [first, ...others] = skills
  const naive = Math.max(0, ...others.slice(0, 3).map(({ correlation }) => correlation ?? 0))
  const all = `${posts.toLocaleString('en')} posts of ${accounts === 1 ? 'one account' : `${accounts} accounts`}`
  const judged = `on the newest ${heldOut} posts, which it was not fitted on, its rank correlation within accounts is ${two(first?.correlation)}, that of the best naive way ${two(naive)}`
  if (state === 'no-better')
    return `Not better than your average yet: fitted to ${all}, ${judged}, which may be chance. The range is the one that holds 80 % of posts.`
  return `Fitted to ${all}; ${judged}. Its 80 % ranges held ${Math.round(100 * (coverage ?? 0))} % of them.`
}

const two = (value: number | null | undefined) => (value ?? 0).toFixed(2)
