import { expect, describe, it } from 'vitest'
import { reach as contract } from '#shared/contract/reach.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'
import { createReach } from '#main/insights/tasks/reach.ts'
import { importRows, openTestInsights, type TestPost } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }
const START = Date.UTC(2025, 5, 1)

/** Posts a day whose impressions fall to `factor` in the last ten days. */
function makePosts(count: number, factor: number, seed: number): TestPost[] {
  const random = createShares(seed)
  return Array.from({ length: count }, (_, at) => {
    const usual = Math.exp(8 + 0.25 * drawNormal(random))
    const impressions = Math.round(usual * (at >= count - 10 ? factor : 1))
    return {
      at: START + at * 86_400_000,
      text: `Post ${at}`,
      figures: { impressions, likes: Math.round(impressions * 0.04) },
    }
  })
}

async function open() {
  const parts = await openTestInsights()
  const { reach } = createReach(parts)
  const ask = async (input: object) =>
    contract.reach.output.parse(
      await reach(contract.reach.input.parse({ platform: 'x', ...input }), call),
    )
  return { ...parts, ask }
}

describe('reach', () => {
  it('judges the own posts of the library', async () => {
    const { ask, ...parts } = await open()
    expect((await ask({})).kind).toBe('too-few')
    importRows(parts, makePosts(90, 0.4, 1))
    const told = await ask({})
    expect(told).toMatchObject({ detected: true, kind: 'drop', posts: 90 })
    expect(told.explanations[0]?.kind).toBe('policy-limit')
    expect((await ask({ platform: 'youtube' })).kind).toBe('too-few')
  })

  it('blames the platform where other accounts fell alike', async () => {
    const { ask, ...parts } = await open()
    importRows(parts, makePosts(90, 0.4, 1))
    for (const [place, account] of ['one', 'two', 'three'].entries())
      importRows(parts, makePosts(90, 0.45, 10 + place), { account, isOwn: false })
    const told = await ask({})
    expect(told.explanations[0]?.kind).toBe('platform-wide')
    expect(told.explanations[0]?.evidence).toContain('3 of 3')
  })

  it('leaves out posts whose figures were told within two days', async () => {
    const { ask, ...parts } = await open()
    const posts = makePosts(60, 1, 1)
    const last = posts.at(-1)!.at as number
    importRows(parts, posts, { toldMs: last + 3_600_000 })
    expect((await ask({})).posts).toBe(58)
  })

  it('judges a series that is given', async () => {
    const { ask } = await open()
    const series = makePosts(60, 0.3, 3).map(({ at, figures }) => ({
      date: new Date(at as number).toISOString().slice(0, 10),
      impressions: figures!.impressions!,
    }))
    expect(await ask({ series })).toMatchObject({ detected: true, kind: 'drop' })
    expect(
      contract.reach.input.safeParse({
        platform: 'x',
        series: [{ date: '2026-01-01', impressions: '5' }],
      }).success,
    ).toBe(false)
  })
})
