/** Points row by row, `width` numbers each. */
export interface Points {
  readonly values: Float64Array
  readonly width: number
}

/** Groups of points: the group of each, the middles, and the sum of squared distances to them. */
export interface Clusters {
  readonly labels: Int32Array
  readonly middles: Float64Array
  readonly inertia: number
}

/** How points are to be grouped. */
export interface KMeansWish {
  readonly k: number
  readonly random: () => number
  readonly restarts?: number
}

const RESTARTS = 20
const MOST_ROUNDS = 100
const POINTS_A_STEP = 500
/** A start is left when no more than this share of points moves; the best one goes on to its end. */
const RESTLESS = 0.005

/** How many points there are. */
export function countPoints({ values, width }: Points): number {
  return width === 0 ? 0 : values.length / width
}

/**
 * k-means (Lloyd 1982) from greedy k-means++ starts (Arthur & Vassilvitskii 2007), the best of 20; an emptied group starts
 * anew at the point farthest from its own. Some points a step.
 */
export function* clusterPoints(
  points: Points,
  { k, random, restarts = RESTARTS }: KMeansWish,
): Generator<void, Clusters, void> {
  let best: Clusters | undefined
  for (let restart = 0; restart < restarts; restart++) {
    const middles = yield* startMiddles(points, k, random)
    const clusters = yield* settle(points, { middles, restless: RESTLESS * countPoints(points) })
    if (best === undefined || clusters.inertia < best.inertia) best = clusters
  }
  const middles = best?.middles ?? new Float64Array()
  return yield* settle(points, { middles, restless: 0 })
}

/** The square of the distance of a point to a place among `others`. */
export function squaredDistance(
  { values, width }: Points,
  point: number,
  to: { readonly others: Float64Array; readonly at: number },
): number {
  let sum = 0
  const start = point * width
  const other = to.at * width
  for (let at = 0; at < width; at++) {
    const gap = (values[start + at] as number) - (to.others[other + at] as number)
    sum += gap * gap
  }
  return sum
}

function* startMiddles(
  points: Points,
  k: number,
  random: () => number,
): Generator<void, Float64Array, void> {
  const { values, width } = points
  const size = countPoints(points)
  const tries = 2 + Math.floor(Math.log(k))
  const middles = new Float64Array(k * width)
  const copy = (point: number, to: number) =>
    middles.set(values.subarray(point * width, (point + 1) * width), to * width)
  copy(Math.min(size - 1, Math.floor(random() * size)), 0)
  let nearest = new Float64Array(size)
  for (let at = 0; at < size; at++)
    nearest[at] = squaredDistance(points, at, { others: middles, at: 0 })
  for (let chosen = 1; chosen < k; chosen++) {
    yield
    let best: { point: number; nearest: Float64Array<ArrayBuffer>; sum: number } | undefined
    for (let attempt = 0; attempt < tries; attempt++) {
      const point = draw(nearest, random)
      let sum = 0
      const next = nearest.map((before, at) => {
        const now = Math.min(before, squaredDistance(points, at, { others: values, at: point }))
        sum += now
        return now
      })
      if (best === undefined || sum < best.sum) best = { point, nearest: next, sum }
    }
    if (best === undefined) break
    copy(best.point, chosen)
    nearest = best.nearest
  }
  return middles
}

/** A place by its weight; any where all are 0. */
function draw(weights: Float64Array, random: () => number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let rest = random() * total
  for (const [at, weight] of weights.entries()) {
    rest -= weight
    if (rest < 0 && weight > 0) return at
  }
  return Math.min(weights.length - 1, Math.floor(random() * weights.length))
}

function* settle(
  points: Points,
  start: { readonly middles: Float64Array; readonly restless: number },
): Generator<void, Clusters, void> {
  const { values, width } = points
  const size = countPoints(points)
  const k = width === 0 ? 0 : start.middles.length / width
  const labels = new Int32Array(size).fill(-1)
  const distances = new Float64Array(size)
  let { middles } = start
  for (let round = 0; ; round++) {
    let moved = 0
    for (let point = 0; point < size; point++) {
      if (point % POINTS_A_STEP === 0) yield
      let nearest = Infinity
      let label = 0
      for (let at = 0; at < k; at++) {
        const distance = squaredDistance(points, point, { others: middles, at })
        if (distance < nearest) {
          nearest = distance
          label = at
        }
      }
      if (labels[point] !== label) moved++
      labels[point] = label
      distances[point] = nearest
    }
    if (moved <= start.restless || round >= MOST_ROUNDS) break
    middles = new Float64Array(middles.length)
    const counts = new Float64Array(k)
    for (let point = 0; point < size; point++) {
      const label = labels[point] as number
      counts[label] = (counts[label] as number) + 1
      for (let at = 0; at < width; at++)
        middles[label * width + at] =
          (middles[label * width + at] as number) + (values[point * width + at] as number)
    }
    for (let label = 0; label < k; label++) {
      const count = counts[label] as number
      if (count > 0) {
        for (let at = label * width; at < (label + 1) * width; at++)
          middles[at] = (middles[at] as number) / count
        continue
      }
      const farthest = distances.reduce(
        (far, distance, at) => (distance > (distances[far] as number) ? at : far),
        0,
      )
      distances[farthest] = 0
      middles.set(values.subarray(farthest * width, (farthest + 1) * width), label * width)
    }
  }
  return { labels, middles, inertia: distances.reduce((sum, distance) => sum + distance, 0) }
}
