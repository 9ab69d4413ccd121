import type { Translate } from './i18n.ts'

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`
const RANGE = `held-out rank correlation ${NUMBER} \\(${NUMBER} to ${NUMBER}\\)`
const FITTED = new RegExp(
  `^your clicks: fitted on ${NUMBER} videos, ${RANGE}; click appeal is the place among your own pictures, in a range that holds ${NUMBER} % of new ones$`,
)

/** What a score rests on, in the language of the window; a fit to the user's clicks comes with its own figures. */
export function tellBasis(basis: string, t: Translate): string {
  const [, videos, correlation, low, high, coverage] = FITTED.exec(basis.slice(0, 1000)) ?? []
  if (videos === undefined) return t(basis)
  return t(
    'your clicks: fitted on {videos} videos, held-out rank correlation {correlation} ({low} to {high}); click appeal is the place among your own pictures, in a range that holds {coverage} % of new ones',
    { videos, correlation, low, high, coverage },
  )
}
