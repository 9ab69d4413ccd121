import { randomUUID } from 'node:crypto'
import {
  type ClickResult,
  type ClickTest,
  ClickTestId,
  ClickVariant,
} from '#shared/contract/click-tests.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { CLICK_BASES } from '#shared/sentences/pictures.ts'
import { fill } from '#shared/sentences/fill.ts'
import { type Appraisal, appraise } from '#main/core/clicks/appraise.ts'
import { clickBasis } from '#main/core/clicks/click-basis.ts'
import { type Counted, judgeTest } from '#main/core/clicks/judge-test.ts'
import { impressionsNeeded } from '#main/core/clicks/plan-test.ts'
import { probabilitiesToWin } from '#main/core/clicks/predict-winner.ts'
import type { ClickStore, MeasuredPicture } from '#main/database/click-store.ts'
import type { ClickTestStore, PlannedTest } from '#main/database/click-test-store.ts'
import type { ClickModels, FittedClicks } from './click-models.ts'

/** A picture of a plan: its name for people, and what was measured of it. */
export interface NamedPicture {
  readonly name: string
  readonly picture: MeasuredPicture
}

/** What a test is planned from. */
export interface PlanInput {
  readonly ids: readonly ThumbnailId[]
  readonly paths: readonly string[]
  readonly expectedCtr: number
  readonly leastDifference: number
  readonly impressionsPerDay?: number | undefined
  readonly channel: string
}

/** What happened to the variants of a test. */
export interface OutcomeInput {
  readonly id?: ClickTestId | undefined
  readonly variants: readonly (Counted & { readonly name?: string | undefined })[]
}

interface TestParts {
  readonly store: ClickStore
  readonly tests: ClickTestStore
  readonly models: ClickModels
  readonly inOneStep: <T>(work: () => T) => T
  readonly takePictures: (input: PlanInput) => Promise<NamedPicture[]>
}

/** Plans tests of thumbnails, keeps what came of them, and learns from it. */
export function createClickTests({ store, tests, models, inOneStep, takePictures }: TestParts) {
  function find(id: ClickTestId): PlannedTest {
    const test = tests.find(id)
    if (test) return test
    throw new KilnError('not-found', `There is no test ${id}`)
  }

  return {
    async plan(input: PlanInput): Promise<ClickTest> {
      const { expectedCtr, leastDifference, impressionsPerDay, channel } = input
      const pictures = await takePictures(input)
      if (new Set(pictures.map(({ picture }) => picture.hash)).size < pictures.length)
        throw new KilnError('invalid-input', 'Two of the pictures are the same')
      const model = await models.fittedFor(channel === '' ? undefined : channel)
      const predicted = predict(pictures, model)
      const impressionsEach = impressionsNeeded({
        variants: pictures.length,
        expected: expectedCtr,
        difference: leastDifference,
      })
      const test: PlannedTest = {
        id: ClickTestId.parse(randomUUID()),
        channel,
        expectedCtr,
        leastDifference,
        impressionsEach,
        days:
          impressionsPerDay === undefined
            ? null
            : Math.ceil((impressionsEach * pictures.length) / impressionsPerDay),
        winner: predicted.winner,
        basis: predicted.basis,
        createdAt: new Date().toISOString(),
        variants: pictures.map(({ name, picture }, at) => ({
          name,
          picture: picture.hash,
          assetId: picture.assetId,
          ...toAppeal(predicted.appraisals[at] ?? picture.formula),
          predicted: predicted.chances[at] ?? 0,
          impressions: null,
          clicks: null,
        })),
      }
      tests.put(test)
      return toTest(test)
    },
    async outcome({ id, variants }: OutcomeInput): Promise<ClickResult> {
      if (id === undefined) return judge(variants, variants.map(nameOf), undefined)
      const test = find(id)
      if (variants.length !== test.variants.length)
        throw new KilnError(
          'invalid-input',
          `The test has ${test.variants.length} variants, and ${variants.length} were given`,
        )
      inOneStep(() => {
        tests.setOutcome(id, variants)
        for (const [at, { impressions, clicks }] of variants.entries()) {
          const variant = test.variants[at]
          if (!variant || impressions === 0) continue
          store.put({
            channel: test.channel,
            title: variant.name,
            videoId: null,
            picture: variant.picture,
            ctr: clicks / impressions,
            impressions,
            clicks,
            at: null,
            testId: id,
          })
        }
      })
      return judge(variants, test.variants.map(nameOf), test)
    },
    async tests({ limit }: { readonly limit: number }) {
      return { tests: tests.list(limit).map(toTest) }
    },
    async removeTest({ id }: { readonly id: ClickTestId }) {
      find(id)
      tests.remove(id)
      return {}
    },
  }
}

const nameOf = ({ name }: { readonly name?: string | undefined }, at: number): string =>
  name ?? String.fromCodePoint(65 + at)

const toAppeal = ({ clickAppeal, low, high }: Pick<Appraisal, 'clickAppeal' | 'low' | 'high'>) => ({
  clickAppeal,
  low,
  high,
})

/** By the fitted model; without one the formula's order, and every variant as likely to win as the others. */
function predict(pictures: readonly NamedPicture[], model: FittedClicks | undefined) {
  if (!model) {
    const appraisals = pictures.map(({ picture }) => picture.formula)
    const best = Math.max(...appraisals.map(({ clickAppeal }) => clickAppeal))
    return {
      appraisals,
      chances: pictures.map(() => 1 / pictures.length),
      winner: appraisals.findIndex(({ clickAppeal }) => clickAppeal === best),
      basis: fill(CLICK_BASES.undecided, { basis: appraisals[0]?.basis ?? '' }),
    }
  }
  const chances = probabilitiesToWin(
    model,
    pictures.map(({ picture }) => picture.features),
  )
  return {
    appraisals: pictures.map(({ picture }) => appraise(model, picture)),
    chances,
    winner: chances.indexOf(Math.max(...chances)),
    basis: clickBasis(model),
  }
}

function judge(
  counts: readonly Counted[],
  names: readonly string[],
  test: PlannedTest | undefined,
): ClickResult {
  const judged = judgeTest(counts, test?.impressionsEach ?? null)
  return {
    variants: judged.variants.map(({ rate, ...rest }, at) => ({
      name: names[at] ?? '',
      ctr: rate,
      ...rest,
    })),
    pValue: judged.pValue,
    best: judged.best,
    decision: judged.decision,
    isAsPredicted: test ? test.winner === judged.best : null,
  }
}

function toTest(test: PlannedTest): ClickTest {
  const counts = test.variants.flatMap(({ impressions, clicks }) =>
    impressions === null || clicks === null ? [] : [{ impressions, clicks }],
  )
  const isDone = counts.length === test.variants.length
  return {
    ...test,
    variants: test.variants.map((variant) => ClickVariant.parse(variant)),
    result: isDone ? judge(counts, test.variants.map(nameOf), test) : null,
  }
}
