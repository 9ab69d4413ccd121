import type { Translate } from './i18n.ts'

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`
const RANGE = `held-out rank correlation ${NUMBER} \\(${NUMBER} to ${NUMBER}\\)`
const FITTED = new RegExp(
  `^your clicks: fitted on ${NUMBER} videos, ${RANGE}; click appeal is the place among your own pictures, in a range that holds ${NUMBER} % of new ones$`,
)

const BY = /; aesthetic: (\d+) % by ([^;,]+), the rest by formula$/
const UNUSED = /; not used: ([^;]+)$/

/** What a score rests on, in the language of the window, with the installed models that took part or failed. */
export function tellBasis(basis: string, t: Translate): string {
  const unused = UNUSED.exec(basis)
  if (unused)
    return [
      tellBasis(basis.slice(0, unused.index), t),
      t('not used, as it could not be run: {names}', { names: unused[1] }),
    ].join('; ')
  const by = BY.exec(basis)
  if (by)
    return [
      tellBasis(basis.slice(0, by.index), t),
      t('{share} % of the aesthetic part by {name}, the rest by formula', {
        share: by[1],
        name: by[2],
      }),
    ].join('; ')
  return tellPlain(basis, t)
}

/** Of no installed model; a fit to the user's clicks comes with its own figures. */
function tellPlain(basis: string, t: Translate): string {
  const [, videos, correlation, low, high, coverage] = FITTED.exec(basis.slice(0, 1000)) ?? []
  if (videos === undefined) return t(basis)
  return t(
    'your clicks: fitted on {videos} videos, held-out rank correlation {correlation} ({low} to {high}); click appeal is the place among your own pictures, in a range that holds {coverage} % of new ones',
    { videos, correlation, low, high, coverage },
  )
}
