import type { ExperimentPlan, ExperimentResult } from '#shared/contract/experiments.ts'
import { toPValue } from './words.ts'

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

const TESTS = {
  'two-proportion-z': 'two-proportion test',
  'chi-square': 'chi-square test',
  fisher: 'exact test',
  none: 'test',
} as const

/** What a reader of these figures may get wrong, a sentence each. */
export function warningsOf(figures: Figures, context: Context): string[] {
  const { variants, test, pValue, requiredTrials } = figures
  const { plan, isRough, isSure, significance } = context
  const least = Math.min(...variants.map(({ trials }) => trials))
  const warnings: string[] = []
  if (variants.length < 2) warnings.push('A single variant has nothing to be compared with.')
  const untried = variants.filter(({ trials }) => trials === 0).map(({ name }) => name)
  if (untried.length > 0) warnings.push(`Not shown yet: ${untried.join(', ')}.`)
  if (test === 'none' && untried.length === 0 && variants.length > 1)
    warnings.push('Every variant came to the same extreme, so no test can tell them apart.')
  if (isRough) warnings.push('An expected count is below 5: the chi-square test is rough here.')
  const named = `The ${TESTS[test]} (p ${pValue < 0.001 ? '' : '= '}${toPValue(pValue)})`
  const isReached = plan !== null && least >= requiredTrials
  if (!isSure && !isReached && pValue <= significance)
    warnings.push(
      plan
        ? `${named} counts only once the planned size is reached.`
        : `${named} holds for one look at a size fixed before; the always-valid figures hold at every look.`,
    )
  if (isReached && !isSure && least > FAR_BEYOND * requiredTrials)
    warnings.push(
      'The planned size was passed by far: read again and again, the plain test finds too much.',
    )
  return warnings
}
