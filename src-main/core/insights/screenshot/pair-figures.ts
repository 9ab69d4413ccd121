import type { Field } from '#shared/contract/analytics-import.ts'
import { areBeside, type ReadLine, shiftOf } from './read-line.ts'
import type { ScreenFigure } from './screen-figure.ts'
import type { Figured, Labelled } from './screen-parts.ts'

/** A label with its figure, and how sure it is that they belong together (0..1). */
export interface Pair {
  readonly label: Labelled
  readonly figure: Figured
  readonly certainty: number
}

const WAYS = ['below', 'above', 'right', 'left'] as const
type Way = (typeof WAYS)[number]

/** In heights of the taller line, and in shares of the picture's width. */
const MOST_GAP = 5
const MOST_SHIFT = 0.06
/** For labels whose figure is not where most figures are. */
const OTHER_WAY = 0.8

const KINDS: Partial<Record<Field, readonly ScreenFigure['kind'][]>> = {
  averageViewMs: ['duration', 'number'],
  durationSeconds: ['duration', 'number'],
  watchHours: ['number', 'duration'],
  averageViewedShare: ['percent', 'number'],
  clickThroughRate: ['percent', 'number'],
  published: ['date'],
  date: ['date'],
  title: [],
  text: [],
}

/** Whether a figure can be what a label says: no percentage is a count, no date a duration. */
export function canBe({ label }: Labelled, { figure }: Figured): boolean {
  const kinds = KINDS[label.field] ?? ['number']
  return kinds.includes(figure.kind) || (figure.kind === 'unread' && kinds.length > 0)
}

/**
 * Gives each label at most one figure. Screens put all figures on the same side of their labels: the side that gives the
 * most pairs, then the closest, goes first.
 */
export function pairFigures(labels: readonly Labelled[], figures: readonly Figured[]): Pair[] {
  const ranked = WAYS.map((way) => ({ way, ...match(labels, figures, way) })).toSorted(
    (a, b) => b.pairs.length - a.pairs.length || a.cost - b.cost,
  )
  const pairs: Pair[] = []
  for (const [rank, { way }] of ranked.entries()) {
    const rest = {
      labels: labels.filter((label) => !pairs.some((pair) => pair.label === label)),
      figures: figures.filter((figure) => !pairs.some((pair) => pair.figure === figure)),
    }
    for (const { label, figure } of match(rest.labels, rest.figures, way).pairs)
      pairs.push({ label, figure, certainty: rank === 0 ? 1 : OTHER_WAY })
  }
  return pairs
}

function match(labels: readonly Labelled[], figures: readonly Figured[], way: Way) {
  const near = labels
    .flatMap((label) =>
      figures.flatMap((figure) => {
        const cost = canBe(label, figure) ? distance(label.line, figure.line, way) : null
        return cost === null ? [] : [{ label, figure, cost }]
      }),
    )
    .toSorted((a, b) => a.cost - b.cost)
  const taken = new Set<Labelled | Figured>()
  const pairs: Omit<Pair, 'certainty'>[] = []
  let sum = 0
  for (const { label, figure, cost } of near) {
    if (taken.has(label) || taken.has(figure)) continue
    taken.add(label).add(figure)
    pairs.push({ label, figure })
    sum += cost
  }
  return { pairs, cost: sum }
}

/** How far a figure is from a label on one side of it; null where it is not there. */
function distance(label: ReadLine, figure: ReadLine, way: Way): number | null {
  if (way === 'right' || way === 'left') {
    if (!areBeside(label, figure)) return null
    const gap =
      way === 'right' ? figure.x - label.x - label.width : label.x - figure.x - figure.width
    return gap < -0.01 ? null : Math.max(0, gap)
  }
  if (areBeside(label, figure)) return null
  const gap =
    way === 'below' ? figure.y - label.y - label.height : label.y - figure.y - figure.height
  const height = Math.max(label.height, figure.height)
  const shift = shiftOf(label, figure)
  if (gap < -0.5 * height || gap > MOST_GAP * height || shift > MOST_SHIFT) return null
  return Math.max(0, gap) + shift
}
