import { createShares } from '#main/lib/create-shares.ts'
import { describe, expect, it } from 'vitest'
import { findSegments } from '#main/core/insights/segments/find-segments.ts'
import { clusterPoints } from '#main/core/insights/segments/k-means.ts'
import { meanSilhouette } from '#main/core/insights/segments/silhouette.ts'
import { findTopicAxes } from '#main/core/insights/segments/topic-axes.ts'
import { nameGroups, toPoints, traitsOf } from '#main/core/insights/segments/traits.ts'
import { ODD_TEXTS } from '../../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../../helpers/random.ts'

function run<R>(steps: Generator<void, R, void>): R {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const toValues = (rows: readonly (readonly number[])[]) => ({
  values: Float64Array.from(rows.flat()),
  width: rows[0]!.length,
})

/** Points around given middles, in turn. */
function cloud(middles: readonly (readonly number[])[], each: number, spread = 0.3) {
  const random = createRandom(11)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return toValues(
    Array.from({ length: each * middles.length }, (_, at) =>
      middles[at % middles.length]!.map((middle) => middle + spread * normal()),
    ),
  )
}

const MIDDLES = [
  [0, 0],
  [4, 0],
  [0, 4],
  [5, 5],
]

/** k, inertia and silhouette by scikit-learn 1.9.1, KMeans(k, n_init=20, random_state=0) and silhouette_score. */
const SCIKIT = [
  [2, 2192.4223858068144, 0.4356273131584789],
  [4, 374.0348443562872, 0.7299690462854991],
  [5, 190.83724140544007, 0.7086099977550937],
  [7, 170.82852877540194, 0.5220237330387194],
] as const

describe('clusterPoints', () => {
  it('finds the best split of few points, as trying all of them does', () => {
    const random = createRandom(5)
    const points = toValues(Array.from({ length: 10 }, () => [random(), random()]))
    let best = Infinity
    for (let split = 1; split < 2 ** 9; split++) {
      let total = 0
      for (const side of [0, 1]) {
        const own = [...Array(10).keys()].filter((at) => ((split >> at) & 1) === side)
        for (const axis of [0, 1]) {
          const values = own.map((at) => points.values[at * 2 + axis]!)
          const mean = values.reduce((a, b) => a + b, 0) / values.length
          total += values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
        }
      }
      best = Math.min(best, total)
    }
    const found = run(clusterPoints(points, { k: 2, random: createShares(1) }))
    expect(found.inertia).toBeCloseTo(best, 10)
  })

  it('comes within 1 % of scikit-learn and to its silhouettes', () => {
    const random = createRandom(21)
    const values = Float64Array.from(
      { length: 1200 },
      (_, at) => 3 * ((Math.floor(at / 4) * 7 + (at % 4) * 3) % 5) * 0.4 + random() + random(),
    )
    for (const [k, inertia, silhouette] of SCIKIT) {
      const found = run(clusterPoints({ values, width: 4 }, { k, random: createShares(9) }))
      expect(found.inertia).toBeLessThan(1.01 * inertia)
      const own = run(meanSilhouette({ values, width: 4 }, found.labels))
      if (k !== 7) expect(own).toBeCloseTo(silhouette, 7)
    }
  })

  it('takes points that are all the same', () => {
    const points = toValues(Array.from({ length: 12 }, () => [1, 2]))
    expect(run(clusterPoints(points, { k: 3, random: createShares(1) })).inertia).toBe(0)
  })
})

describe('meanSilhouette', () => {
  it('is what its definition says by hand', () => {
    const points = toValues([[0], [1], [5], [7], [20]])
    const own = [(6 - 1) / 6, (5 - 1) / 5, (4.5 - 2) / 4.5, (6.5 - 2) / 6.5, 0]
    const mean = own.reduce((a, b) => a + b, 0) / 5
    expect(run(meanSilhouette(points, Int32Array.of(0, 0, 1, 1, 2)))).toBeCloseTo(mean, 12)
  })
})

describe('findSegments', () => {
  it('finds as many groups as were planted, with their members, every time', () => {
    const points = cloud(MIDDLES, 40)
    const found = run(findSegments(points))!
    expect(found.k).toBe(4)
    expect(found.silhouette).toBeGreaterThan(0.7)
    expect(new Set([...found.labels].map((label, at) => `${at % 4} ${label}`)).size).toBe(4)
    expect(run(findSegments(points))).toEqual(found)
  })

  it('measures a sample of many points and labels all of them', { timeout: 20_000 }, () => {
    const found = run(findSegments(cloud(MIDDLES.slice(0, 3), 1000)))!
    expect(found.k).toBe(3)
    expect(new Set([...found.labels].map((label, at) => `${at % 3} ${label}`)).size).toBe(3)
  })

  it('does not split what is too little', () => {
    expect(run(findSegments(cloud(MIDDLES, 2)))).toBeNull()
    expect(run(findSegments({ values: new Float64Array(), width: 0 }))).toBeNull()
  })
})

describe('traits', () => {
  it('says what tells a group from all', () => {
    const trait = (values: number[], high: string, low: string | null = null) => ({
      values: Float64Array.from(values),
      high,
      low,
    })
    const traits = [
      trait([1, 1, 0, 0], 'videos'),
      trait([1, 2, 9, 9], 'long', 'short'),
      trait([1, 1, 1, 1], 'same'),
      trait([NaN, 3, 3.01, 3], 'odd'),
    ]
    expect(traitsOf(traits, [0, 1])).toEqual(['videos', 'short'])
    expect(traitsOf(traits, [2, 3])).toEqual(['long'])
    expect(nameGroups([['videos', 'short'], ['long'], ['long'], []], 'others')).toEqual([
      'Videos, short',
      'Long',
      'Long (2)',
      'Others',
    ])
  })

  it('makes each group of columns as strong as any other', () => {
    const columns = [
      [Float64Array.of(1, 0, 0, NaN), Float64Array.of(0, 1, 1, 0)],
      [Float64Array.of(10, 20, 30, 40)],
    ]
    const { values, width } = toPoints(columns)
    expect(width).toBe(3)
    const spread = (at: number) =>
      [0, 1, 2, 3].reduce((sum, row) => sum + values[row * 3 + at]! ** 2, 0) / 4
    expect(spread(2)).toBeCloseTo(1, 12)
    expect(spread(1)).toBeCloseTo(0.5, 12)
    expect(values[9]).toBe(0)
  })

  it('tells subjects apart by words that posts share, and takes odd texts', () => {
    const posts = Array.from({ length: 40 }, (_, at) => ({
      text: at % 2 === 0 ? 'fresh bread flour oven' : 'solar panel battery inverter',
      tags: [],
    }))
    const { axes, words } = run(findTopicAxes(posts, createShares(2)))
    expect(words.map(({ name }) => name)).toContain('bread')
    expect(Math.sign(axes[0]![0]!)).toBe(-Math.sign(axes[0]![1]!))
    expect(Math.abs(axes[0]![0]!)).toBeGreaterThan(0.5)
    const odd = Object.values(ODD_TEXTS).map((text) => ({ text, tags: [text.slice(0, 20)] }))
    const { axes: oddAxes } = run(findTopicAxes(odd, createShares(2)))
    expect(oddAxes.flatMap((axis) => [...axis]).every(Number.isFinite)).toBe(true)
  })
})
