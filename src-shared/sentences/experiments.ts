/** What a test of variants says so far, and what to do. */
export const EXPERIMENTS = {
  take: 'Take {standing}.',
  ended: 'It ended without an answer: {standing}.',
  nobody: 'nobody leads',
  pair: '{nameBest}: {high} against {low}, better with a probability of {chance}',
  several:
    '{nameBest}: {high} against {low} of {nameSecond}, the best with a probability of {chance}',
  over: 'over {share} %',
  eitherAlike:
    'Take either: their rates differ by less than a tenth ({nameBest} {high}, {nameSecond} {low}).',
  severalAlike:
    'Take {nameBest} or {nameSecond}: their rates differ by less than a tenth ({nameBest} {high}, {nameSecond} {low}).',
  eitherPoint:
    'Take either: a difference of {points} percentage point would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).',
  eitherPoints:
    'Take either: a difference of {points} percentage points would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).',
  severalPoint:
    'Take {nameBest} or {nameSecond}: a difference of {points} percentage point would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).',
  severalPoints:
    'Take {nameBest} or {nameSecond}: a difference of {points} percentage points would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).',
  begin: 'Begin: there are no figures yet.',
  beginPlanned: 'Begin: each variant needs about {trials} {wordUnit}.',
  untried: 'Go on: no figures yet of {names}.',
  tooClose:
    'Plan the least difference that matters: so far {standing}, too close to be told apart soon.',
  goOn: 'Go on: about {trials} more {wordUnit} each; so far {standing}.',
} as const

/** What a reader of a test may get wrong. */
export const WARNINGS = {
  single: 'A single variant has nothing to be compared with.',
  untried: 'Not shown yet: {names}.',
  extreme: 'Every variant came to the same extreme, so no test can tell them apart.',
  rough: 'An expected count is below 5: the chi-square test is rough here.',
  tooSoon: '{test} counts only once the planned size is reached.',
  oneLook:
    '{test} holds for one look at a size fixed before; the always-valid figures hold at every look.',
  tooLong:
    'The planned size was passed by far: read again and again, the plain test finds too much.',
} as const

/** Tests with their probability of chance. */
export const TESTS = {
  z: ['The two-proportion test (p = {p})', 'The two-proportion test (p below {p})'],
  chiSquare: ['The chi-square test (p = {p})', 'The chi-square test (p below {p})'],
  exact: ['The exact test (p = {p})', 'The exact test (p below {p})'],
  none: ['The test (p = {p})', 'The test (p below {p})'],
} as const

/** What a size of a test rests on. */
export const SIZES = {
  pair: "From {from} to {to}: two-sided normal test of two rates by Cohen's h, false alarms {alarms}, power {power}.",
  several:
    "From {from} to {to}: two-sided normal test of two rates by Cohen's h, false alarms {alarms}, shared by {pairs} pairs of variants (Bonferroni), power {power}.",
} as const

/** What is mostly counted as success. */
export const METRICS = [
  'engagements per impression',
  'clicks per impression',
  'likes per view',
  'follows per view',
] as const

/** What is mostly counted as a trial. */
export const UNITS = ['impressions', 'views', 'posts', 'clicks'] as const
