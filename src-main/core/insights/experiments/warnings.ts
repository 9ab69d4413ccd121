import type { ExperimentPlan, ExperimentResult } from '#shared/contract/experiments.ts'
import { TESTS as NAMES, WARNINGS } from '#shared/sentences/experiments.ts'
import { fill } from '#shared/sentences/fill.ts'

interface Context {
  readonly plan: ExperimentPlan | null
  /** Counts are too small for the test that was made. */
  readonly isRough: boolean
  /** The always-valid test has decided. */
  readonly isSure: boolean
  readonly significance: number
}

type Figures = Omit<ExperimentResult, 'recommendation' | 'warnings'>

/** So far beyond the planned size one has looked more than once. */
const FAR_BEYOND = 1.5
/** Chances below this are told as below it. */
const LEAST_P = 0.001

const TESTS = {
  'two-proportion-z': NAMES.z,
  'chi-square': NAMES.chiSquare,
  fisher: NAMES.exact,
  none: NAMES.none,
} as const

/** What a reader of these figures may get wrong, a sentence each. */
export function warningsOf(figures: Figures, context: Context): string[] {
  const { variants, test, pValue, requiredTrials } = figures
  const { plan, isRough, isSure, significance } = context
  const least = Math.min(...variants.map(({ trials }) => trials))
  const warnings: string[] = []
  if (variants.length < 2) warnings.push(WARNINGS.single)
  const untried = variants.filter(({ trials }) => trials === 0).map(({ name }) => name)
  if (untried.length > 0) warnings.push(fill(WARNINGS.untried, { names: untried.join(', ') }))
  if (test === 'none' && untried.length === 0 && variants.length > 1)
    warnings.push(WARNINGS.extreme)
  if (isRough) warnings.push(WARNINGS.rough)
  const isTiny = pValue < LEAST_P
  const named = fill(TESTS[test][isTiny ? 1 : 0], {
    p: isTiny ? LEAST_P : pValue.toPrecision(2),
  })
  const isReached = plan !== null && least >= requiredTrials
  if (!isSure && !isReached && pValue <= significance)
    warnings.push(fill(plan ? WARNINGS.tooSoon : WARNINGS.oneLook, { test: named }))
  if (isReached && !isSure && least > FAR_BEYOND * requiredTrials) warnings.push(WARNINGS.tooLong)
  return warnings
}
