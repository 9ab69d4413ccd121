import { createShares } from '#main/lib/create-shares.ts'
import { clusterPoints, countPoints, type Points, squaredDistance } from './k-means.ts'
import { meanSilhouette } from './silhouette.ts'

/** The group of each point and how well they are apart; null with too few points to tell. */
export interface Segments {
  readonly labels: Int32Array
  readonly k: number
  readonly silhouette: number
}

const SEED = 20_260_101
const MOST_K = 8
const FEWEST = 10
/** The mean silhouette is measured on this many points, drawn from a seed. */
const SAMPLE = 2000

/** Groups of points, 2 to 8 by the highest mean silhouette; the same for the same points. In short steps. */
export function* findSegments(points: Points): Generator<void, Segments | null, void> {
  const size = countPoints(points)
  if (size < FEWEST || points.width === 0) return null
  const random = createShares(SEED)
  const some = size <= SAMPLE ? points : sampleOf(points, random)
  let best: Segments | undefined
  let middles = new Float64Array()
  for (let k = 2; k <= Math.min(MOST_K, Math.floor(size / 3)); k++) {
    const found = yield* clusterPoints(some, { k, random })
    const silhouette = yield* meanSilhouette(some, found.labels)
    if (best !== undefined && silhouette <= best.silhouette + 1e-9) continue
    best = { labels: found.labels, k, silhouette }
    middles = Float64Array.from(found.middles)
  }
  if (best === undefined || some === points) return best ?? null
  return { ...best, labels: yield* assign(points, middles) }
}

function sampleOf({ values, width }: Points, random: () => number): Points {
  const places = Int32Array.from({ length: values.length / width }, (_, at) => at)
  for (let at = 0; at < SAMPLE; at++) {
    const other = at + Math.floor(random() * (places.length - at))
    const kept = places[at] as number
    places[at] = places[other] as number
    places[other] = kept
  }
  const some = new Float64Array(SAMPLE * width)
  for (let at = 0; at < SAMPLE; at++) {
    const start = (places[at] as number) * width
    some.set(values.subarray(start, start + width), at * width)
  }
  return { values: some, width }
}

function* assign(points: Points, middles: Float64Array): Generator<void, Int32Array, void> {
  const labels = new Int32Array(countPoints(points))
  for (const point of labels.keys()) {
    if (point % 500 === 0) yield
    let nearest = Infinity
    for (let at = 0; at < middles.length / points.width; at++) {
      const distance = squaredDistance(points, point, { others: middles, at })
      if (distance < nearest) [nearest, labels[point]] = [distance, at]
    }
  }
  return labels
}
