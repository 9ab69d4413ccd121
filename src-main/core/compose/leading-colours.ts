import { toHex, toOklab } from './colours.ts'

/** Pixels with their opacity: four bytes each. */
export interface RgbaPixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

interface Cluster {
  readonly rgb: readonly [number, number, number]
  readonly lab: readonly [number, number, number]
  readonly share: number
}

const MOST_COLOURS = 5
const OPAQUE = 200
const ROUNDS = 12
/** Nearer colours are one to the eye. */
const NEAR = 0.09
/** A smaller share of the pixels is an edge or noise. */
const FEWEST = 0.012

/** Up to five leading colours of a picture, most used first: k-means in OKLab over its opaque pixels. The ground a logo stands on comes last. */
export function leadingColours({ width, height, data }: RgbaPixels): string[] {
  const counts = countColours(data)
  const points = [...counts].map(([key, count]) => {
    const rgb = [key >> 16, (key >> 8) & 255, key & 255] as const
    return { rgb, lab: toOklab({ red: rgb[0], green: rgb[1], blue: rgb[2] }), share: count }
  })
  if (points.length === 0) return []
  const total = points.reduce((sum, { share }) => sum + share, 0)
  const merged = mergeNear(gather(points, seeds(points)))
    .filter(({ share }) => share / total >= FEWEST)
    .toSorted((a, b) => b.share - a.share)
  const ground = groundOf({ width, height, data })
  const isGround = ({ lab }: Cluster) => ground !== undefined && distance(lab, ground) < NEAR
  return [...merged.filter((one) => !isGround(one)), ...merged.filter(isGround)]
    .slice(0, MOST_COLOURS)
    .map(({ rgb: [red, green, blue] }) => toHex({ red, green, blue }))
}

/** Colours of five bits a channel: fine enough for a palette, few enough to count. */
function countColours(data: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at + 3 < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < OPAQUE) continue
    const part = (offset: number) => Math.round((((data[at + offset] ?? 0) >> 3) * 255) / 31)
    const key = (part(0) << 16) | (part(1) << 8) | part(2)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0), (a[2] ?? 0) - (b[2] ?? 0))

/** The most used colour, then each time the one that is farthest from those there are, weighed by its use. */
function seeds(points: readonly Cluster[]): readonly (readonly number[])[] {
  const most = (weight: (point: Cluster) => number) =>
    points.reduce((best, point) => (weight(point) > weight(best) ? point : best))
  const chosen = [most(({ share }) => share).lab]
  while (chosen.length < Math.min(MOST_COLOURS + 1, points.length))
    chosen.push(
      most(({ lab, share }) => share * Math.min(...chosen.map((one) => distance(one, lab))) ** 2)
        .lab,
    )
  return chosen
}

function gather(points: readonly Cluster[], start: readonly (readonly number[])[]): Cluster[] {
  let centres = start
  let clusters: Cluster[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const groups = centres.map((): Cluster[] => [])
    for (const point of points) {
      let nearest = 0
      centres.forEach((centre, index) => {
        if (distance(centre, point.lab) < distance(centres[nearest] ?? [], point.lab))
          nearest = index
      })
      groups[nearest]?.push(point)
    }
    clusters = groups.filter(({ length }) => length > 0).map(middle)
    centres = clusters.map(({ lab }) => lab)
  }
  return clusters
}

function middle(group: readonly Cluster[]): Cluster {
  const share = group.reduce((sum, point) => sum + point.share, 0)
  const mean = (of: 'rgb' | 'lab', channel: number) =>
    group.reduce((sum, point) => sum + point.share * (point[of][channel] ?? 0), 0) / share
  return {
    rgb: [mean('rgb', 0), mean('rgb', 1), mean('rgb', 2)],
    lab: [mean('lab', 0), mean('lab', 1), mean('lab', 2)],
    share,
  }
}

function mergeNear(clusters: readonly Cluster[]): Cluster[] {
  const merged: Cluster[] = []
  for (const cluster of clusters.toSorted((a, b) => b.share - a.share)) {
    const at = merged.findIndex(({ lab }) => distance(lab, cluster.lab) < NEAR)
    const near = merged[at]
    if (near) merged[at] = { ...near, share: near.share + cluster.share }
    else merged.push(cluster)
  }
  return merged
}

/** The colour that all four corners share. */
function groundOf({ width, height, data }: RgbaPixels): readonly number[] | undefined {
  const corners = [0, width - 1, width * (height - 1), width * height - 1].map((pixel) => 4 * pixel)
  if (corners.some((at) => (data[at + 3] ?? 0) < OPAQUE)) return undefined
  const labs = corners.map((at) =>
    toOklab({ red: data[at] ?? 0, green: data[at + 1] ?? 0, blue: data[at + 2] ?? 0 }),
  )
  const [first] = labs
  return first && labs.every((lab) => distance(lab, first) < NEAR / 2) ? first : undefined
}
