import { expect, it } from 'vitest'
import { METRICS } from '#shared/contract/metrics.ts'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { judgeAffinity } from '#main/core/insights/affinity/judge-affinity.ts'
import { holdRule } from '#main/core/insights/alerts/hold-rule.ts'
import { judgeExperiment } from '#main/core/insights/experiments/judge-experiment.ts'
import { sizeExperiment } from '#main/core/insights/experiments/plan-experiment.ts'
import { COLUMNS } from '#main/core/insights/features/columns.ts'
import { FORMATS } from '#main/core/insights/formats/formats.ts'
import { chooseMeasure } from '#main/core/insights/prediction/choose-measure.ts'
import { basisOfModel } from '#main/core/insights/prediction/words.ts'
import { explainChange } from '#main/core/insights/reach/explain-change.ts'
import { judgeReach } from '#main/core/insights/reach/judge-reach.ts'
import { readPoints } from '#main/core/insights/reach/read-points.ts'
import { measureCommenters } from '#main/core/insights/segments/commenter-traits.ts'
import { measurePosts } from '#main/core/insights/segments/post-traits.ts'
import { nameGroups } from '#main/core/insights/segments/traits.ts'
import { PUBLIC_FACTS } from '#main/core/insights/times/public-facts.ts'
import { tellBasis } from '#main/core/insights/times/tell-basis.ts'
import { createRandom } from '../../../helpers/random.ts'
import { unsaid } from '../../../helpers/said.ts'

const random = createRandom(5)
const below = (most: number) => Math.floor(random() * most)
const oneOf = <T>(some: readonly T[]): T => some[below(some.length)]!
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))

function inOneGo<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

it('knows all advice and warnings about tests', () => {
  const said = many(1500, () => {
    const size = oneOf([0, 20, 400, 30_000, 4_000_000])
    const rate = oneOf([0, 0.01, 0.3, 1])
    const variants = many(oneOf([1, 2, 2, 4]), (at) => {
      const trials = oneOf([size, size, below(size + 1), 0])
      const share = Math.min(1, rate * oneOf([1, 1, 1.02, 1.5]))
      return {
        name: oneOf([`Title ${at}`, `${at}. of all, or so: 5 %`]),
        trials,
        successes: Math.round(trials * share),
      }
    })
    const plan = oneOf([
      null,
      {
        expectedRate: oneOf([0.01, 0.5, 0.98]),
        leastDifference: oneOf([0.001, 0.01, 0.05]),
        significance: 0.05,
        power: 0.8,
      },
    ])
    const context = { plan, unit: oneOf(['impressions', 'readers a day']), isEnded: random() < 0.3 }
    const { recommendation, warnings } = judgeExperiment(variants, context)
    return [
      recommendation,
      ...warnings,
      ...(plan ? [sizeExperiment(plan, variants.length).basis] : []),
    ]
  }).flat()
  expect(new Set(said).size).toBeGreaterThan(300)
  expect(unsaid(said)).toEqual([])
})

it('knows what a fit to posts rests on, what it looks at and how', () => {
  const skill = (correlation: number | null) => ({ name: '', correlation, error: 0.2 })
  const bases = many(200, () =>
    basisOfModel(
      {
        state: oneOf(['too-few', 'no-better', 'fitted'] as const),
        posts: oneOf([0, 1, 25, 12_345]),
        needed: 40,
        accounts: oneOf([1, 3]),
        skills: many(6, () => skill(oneOf([null, random() - 0.5]))),
        coverage: oneOf([null, random()]),
      },
      below(500),
    ),
  )
  const values = [-40, -0.31, -0.014, 0, 0.01, 0.5, 0.69, 1, 2, 5, 9.4, 23]
  const factors = COLUMNS.flatMap(({ name, say }) => [name, ...values.map(say)])
  const figures = { engagements: null, impressions: null, reach: null, views: null }
  const measures = (['engagements', 'impressions', 'reach', 'views'] as const).flatMap((told) =>
    [null, 5].map(
      (engagements) => chooseMeasure([{ ...figures, engagements, [told]: 10 }])?.name ?? '',
    ),
  )
  expect(unsaid([...bases, ...factors, ...measures])).toEqual([])
})

it('knows every reason for a change of reach, its evidence and the advice', () => {
  const said = many(120, () => {
    const length = oneOf([8, 40, 90])
    const from = length - oneOf([3, 7, 20])
    const factor = oneOf([0.35, 0.6, 1, 1, 2.5])
    const start = oneOf([Date.UTC(2025, 0, 5), Date.UTC(2024, 10, 1), Date.UTC(2025, 4, 20)])
    const [hasRate, hasFollowers, spacing] = [random() < 0.6, random() < 0.5, oneOf([1, 6])]
    const points = readPoints(
      many(length, (at) => {
        const isAfter = at >= from
        const impressions = Math.round(1000 * (isAfter ? factor : 1) * (0.8 + 0.4 * random()))
        const day = start + 864e5 * (at < from ? at * spacing : from * spacing + at - from)
        return {
          date: new Date(day).toISOString().slice(0, 10),
          impressions,
          kind: isAfter ? oneOf(['video', 'text']) : 'text',
          ...(hasRate && {
            engagements: Math.round(impressions * (isAfter ? oneOf([0.01, 0.05]) : 0.05)),
          }),
          ...(hasFollowers && { followers: isAfter ? 400 : 1000 }),
        }
      }),
    )
    const around = {
      samePlatform: oneOf([[], [0.5], [0.5, 1, 1.4]]),
      elsewhere: oneOf([[], [1, 0.7]]),
      tagged: oneOf([null, 0.1, 0.9]),
    }
    const { explanations, recommendation, basis } = inOneGo(judgeReach(points, () => around))
    return [
      ...explanations.flatMap(({ text, evidence }) => [text, evidence]),
      recommendation,
      basis,
    ]
  }).flat()
  expect(new Set(said).size).toBeGreaterThan(150)
  expect(unsaid(said)).toEqual([])
})

it('knows every holiday and what chance makes', () => {
  const days = many(365, (at) => Date.UTC(2025, 0, 1) / 864e5 + at)
  const said = days.flatMap((day) => {
    const posts = many(20, (at) => ({ date: '', day: day + at, impressions: 100 }))
    const change = {
      isDetected: true,
      chance: random() / 5,
      kind: 'drop',
      at: 5,
      ratio: 0.5,
      low: 0.4,
      high: 0.6,
    } as const
    const rest = { expected: new Float64Array(20).fill(5), deviation: 0.3, likeness: 0 }
    return explainChange(posts, { ...change, ...rest }).map(({ evidence }) => evidence)
  })
  expect(said.some((text) => text.includes('mid-August'))).toBe(true)
  expect(unsaid(said)).toEqual([])
})

it('knows what hours rest on, and every study of them', () => {
  const bases = many(200, () =>
    tellBasis({
      platform: oneOf(PLATFORMS),
      posts: oneOf([0, 1, 25, 12_345]),
      ownShare: random(),
      audience: oneOf(['told', 'export', 'none'] as const),
      timeZone: oneOf(['Europe/Madrid', 'UTC', 'Etc/GMT+3']),
      unknown: oneOf([[], ['XX', 'Atlantis, I. and II.']]),
    }),
  )
  const facts = Object.values(PUBLIC_FACTS).flat()
  expect(unsaid([...bases, ...facts.flatMap(({ fact, source }) => [fact, source])])).toEqual([])
})

it('knows how accounts are compared', () => {
  const party = () => ({
    name: oneOf(['kiln', 'Ann: 3 posts of, and; me', 'an account as described']),
    followers: oneOf([null, 1000]),
    posts: many(oneOf([0, 1, 12]), () => ({
      text: oneOf(['', 'glaze and clay']),
      tags: oneOf([[], ['clay']]),
      atMs: oneOf([null, 1.7e12]),
      day: null,
      likes: oneOf([null, 4]),
      comments: null,
      shares: null,
      engagements: oneOf([null, 5]),
      shown: oneOf([null, 200]),
    })),
    tags: [],
    engagementRate: oneOf([null, 0.04]),
    audience: oneOf([[], [{ country: 'ES', share: 1 }]]),
  })
  const said = many(200, () => inOneGo(judgeAffinity(party(), party()))).flatMap(
    ({ basis, parts }) => [basis, ...parts.map(({ name }) => name)],
  )
  expect(unsaid(said)).toEqual([])
})

it('knows the traits of groups and the names made of them', () => {
  const words = [{ name: 'clay', values: new Float64Array() }]
  const posts = measurePosts([], { axes: [], words }).traits
  const people = measureCommenters([]).traits
  const traits = [...posts, ...people].flatMap(({ high, low }) => [high ?? [], low ?? []].flat())
  const groups = many(300, () => many(below(3), () => oneOf(traits)))
  const names = ['other posts', 'all posts', 'other people', 'everybody who comments'].flatMap(
    (rest) => nameGroups(groups, rest),
  )
  expect(names.some((name) => name.endsWith(' (2)'))).toBe(true)
  expect(unsaid([...traits, ...names])).toEqual([])
})

it('knows what alerts find', () => {
  const metrics = [...METRICS, 'posts', 'rate', 'comment-sentiment'] as const
  const found = many(600, () => {
    const rule = {
      metric: oneOf(metrics),
      condition: oneOf(['below', 'above', 'happens', 'below-usual', 'above-usual'] as const),
      value: oneOf([-1, 0.2, 5000]),
      days: oneOf([1, 7]),
    }
    const scale = oneOf([0, 0.3, 12_345])
    const days = many(60, (day) => ({ day, sum: scale * (day > 50 ? random() * 3 : 1), weight: 1 }))
    return holdRule(rule, { days, first: 0, last: 59, isMean: random() < 0.5 })?.text ?? ''
  })
  expect(new Set(found).size).toBeGreaterThan(100)
  expect(unsaid(found)).toEqual([])
})

it('knows the name of every export', () => {
  expect(unsaid(FORMATS.map(({ name }) => name))).toEqual([])
})
