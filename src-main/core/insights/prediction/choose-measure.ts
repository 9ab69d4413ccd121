import { MEASURES } from '#shared/sentences/predictions.ts'

/** Figures that a measure may be made of; null where no export told. */
export interface MeasuredFigures {
  readonly engagements: number | null
  readonly impressions: number | null
  readonly reach: number | null
  readonly views: number | null
}

/** How well a post of an account fares, in words, and its value; null where the post lacks it. */
export interface Measure {
  readonly name: string
  readonly valueOf: (figures: MeasuredFigures) => number | null
}

const LEAST_SHARE = 0.7
const RATES = ['impressions', 'reach', 'views'] as const

/**
 * One measure for all posts of an account: engagements per impression, else per person reached, else per view, else plain
 * engagements, else views, impressions or reach; the first that 70 % of the posts tell. Null where none is told.
 */
export function chooseMeasure(posts: readonly MeasuredFigures[]): Measure | null {
  const names = {
    impressions: MEASURES.perImpression,
    reach: MEASURES.perReached,
    views: MEASURES.perView,
  }
  const candidates: Measure[] = [
    ...RATES.map((base) => ({
      name: names[base],
      valueOf: (figures: MeasuredFigures) => rateOf(figures.engagements, figures[base]),
    })),
    ...(['engagements', 'views', 'impressions', 'reach'] as const).map((name) => ({
      name: MEASURES[name],
      valueOf: (figures: MeasuredFigures) => figures[name],
    })),
  ]
  return candidates.find((measure) => isTold(posts, measure)) ?? null
}

/** Zeros everywhere, as some exports fill what they do not know, tell nothing. */
function isTold(posts: readonly MeasuredFigures[], { valueOf }: Measure): boolean {
  const values = posts.map(valueOf).filter((value) => value !== null)
  return values.length >= LEAST_SHARE * posts.length && values.some((value) => value !== 0)
}

function rateOf(engagements: number | null, base: number | null): number | null {
  return engagements === null || base === null || base <= 0 ? null : engagements / base
}
