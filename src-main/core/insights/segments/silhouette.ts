import { countPoints, type Points, squaredDistance } from './k-means.ts'

/**
 * The mean silhouette of groups of points, -1..1 (Rousseeuw 1987, Euclidean; 0 for a point alone in its group). Takes time
 * by the square of the points; some a step.
 */
export function* meanSilhouette(points: Points, labels: Int32Array): Generator<void, number, void> {
  const size = countPoints(points)
  const k = labels.reduce((most, label) => Math.max(most, label + 1), 0)
  const counts = new Float64Array(k)
  for (const label of labels) counts[label] = (counts[label] as number) + 1
  let total = 0
  const sums = new Float64Array(k)
  for (let point = 0; point < size; point++) {
    if (point % 20 === 0) yield
    sums.fill(0)
    for (let other = 0; other < size; other++) {
      const label = labels[other] as number
      sums[label] =
        (sums[label] as number) +
        Math.sqrt(squaredDistance(points, point, { others: points.values, at: other }))
    }
    total += silhouetteOf(sums, counts, labels[point] as number)
  }
  return size === 0 ? 0 : total / size
}

function silhouetteOf(sums: Float64Array, counts: Float64Array, own: number): number {
  const peers = (counts[own] as number) - 1
  if (peers <= 0) return 0
  const within = (sums[own] as number) / peers
  let beside = Infinity
  for (const [label, sum] of sums.entries()) {
    const count = counts[label] as number
    if (label !== own && count > 0) beside = Math.min(beside, sum / count)
  }
  if (!Number.isFinite(beside)) return 0
  const most = Math.max(within, beside)
  return most === 0 ? 0 : (beside - within) / most
}
