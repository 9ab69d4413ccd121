import type { ExperimentResult } from '#shared/contract/experiments.ts'
import type { Counted } from '#main/core/statistics/counted.ts'
import { fisherExact } from '#main/core/statistics/fisher.ts'
import { chiSquareOf, twoProportionZ } from '#main/core/statistics/proportion-tests.ts'

/** Below this expected count the normal approximation is rough (Cochran 1954). */
const LEAST_EXPECTED = 5

/** The classic test of figures, and whether counts are too small for it. */
export interface RatesTest extends Pick<
  ExperimentResult,
  'test' | 'pValue' | 'z' | 'chiSquare' | 'degreesOfFreedom'
> {
  readonly isRough: boolean
}

/**
 * The test that fits the figures: pooled z of two rates (Fisher's exact where an expected count is below 5), chi-square
 * of more; `none` where nothing or everything came off or fewer than two were tried.
 */
export function testRates(counts: readonly Counted[]): RatesTest {
  const tried = counts.filter(({ trials }) => trials > 0)
  const { statistic, degrees, pValue, leastExpected } = chiSquareOf(tried)
  const figures = { chiSquare: statistic, degreesOfFreedom: degrees, z: null, isRough: false }
  const [first, second] = tried
  if (!first || !second || leastExpected === 0) return { ...figures, test: 'none', pValue: 1 }
  const isSmall = leastExpected < LEAST_EXPECTED
  if (tried.length > 2) return { ...figures, test: 'chi-square', pValue, isRough: isSmall }
  const tested = twoProportionZ(first, second) ?? { z: 0, pValue: 1 }
  if (isSmall)
    return { ...figures, z: tested.z, test: 'fisher', pValue: fisherExact(first, second) }
  return { ...figures, z: tested.z, test: 'two-proportion-z', pValue: tested.pValue }
}
