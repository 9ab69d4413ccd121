import type { Frame } from '#shared/media/frame.ts'

const CHANNELS = ['Red', 'Green', 'Blue', 'Luma'] as const

/** Names of what `levelStatistics` answers, in its order. */
export const LEVEL_STATISTICS: readonly string[] = [
  ...['floor', 'low', 'middle', 'high', 'ceiling'].map((name) => `${name}Luma`),
  'mean',
  'spread',
  'blackShare',
  'whiteShare',
  'pinnedLow',
  'pinnedHigh',
  'gaps',
  'combLuma',
  'combColour',
  'levelsUsed',
  'floorSplit',
  'ceilingSplit',
  'meanSplit',
  'warm',
  'green',
  'saturated',
  'spikeLow',
  'spikeHigh',
  'spikeLowLuma',
  'spikeHighLuma',
]

/**
 * Of the histograms of luma and of each colour: where their ends and middles lie, how much is at or beyond them, how
 * toothed they are (an exposure change or too few levels leave gaps and peaks), and how the colours' ends differ,
 * which tells a cast from a colourful subject.
 */
export function levelStatistics(frame: Frame): number[] {
  const levels = countEach(frame)
  const [red, green, blue, luma] = levels.map((counts) => describe(counts))
  if (!red || !green || !blue || !luma) return LEVEL_STATISTICS.map(() => 0)
  const colours = [red, green, blue]
  const most = (read: (one: Channel) => number) => Math.max(...colours.map(read))
  const least = (read: (one: Channel) => number) => Math.min(...colours.map(read))
  const split = (read: (one: Channel) => number) => most(read) - least(read)
  return [
    luma.floor,
    luma.low,
    luma.middle,
    luma.high,
    luma.ceiling,
    luma.mean,
    luma.spread,
    root(luma.black),
    root(luma.white),
    root(most((one) => one.black)),
    root(most((one) => one.white)),
    most((one) => one.gaps),
    luma.comb,
    (red.comb + green.comb + blue.comb) / 3,
    Math.log(least((one) => one.used) + 1) / Math.log(257),
    split((one) => one.floor),
    split((one) => one.ceiling),
    split((one) => one.mean),
    Math.abs(red.mean - blue.mean),
    Math.abs(green.mean - (red.mean + blue.mean) / 2),
    saturatedShare(frame),
    most((one) => one.spikeLow),
    most((one) => one.spikeHigh),
    luma.spikeLow,
    luma.spikeHigh,
  ]
}

const root = (share: number): number => Math.sqrt(share)

type Counts = Float64Array

function countEach({ width, height, data }: Frame): Counts[] {
  const levels = CHANNELS.map(() => new Float64Array(256))
  const [reds, greens, blues, lumas] = levels
  if (!reds || !greens || !blues || !lumas) return levels
  const counts = { reds, greens, blues, lumas }
  for (let y = 0; y < height; y++)
    countRow(data.subarray(3 * y * width, 3 * (y + 1) * width), counts)
  return levels
}

type ByChannel = Readonly<Record<'reds' | 'greens' | 'blues' | 'lumas', Counts>>

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function countRow(row: Uint8Array, { reds, greens, blues, lumas }: ByChannel): void {
  for (let at = 0; at < row.length; at += 3) {
    const red = row[at] as number
    const green = row[at + 1] as number
    const blue = row[at + 2] as number
    const luma = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    reds[red] = (reds[red] as number) + 1
    greens[green] = (greens[green] as number) + 1
    blues[blue] = (blues[blue] as number) + 1
    lumas[luma] = (lumas[luma] as number) + 1
  }
}

interface Channel {
  readonly floor: number
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly ceiling: number
  readonly mean: number
  readonly spread: number
  readonly black: number
  readonly white: number
  readonly gaps: number
  readonly comb: number
  readonly used: number
  readonly spikeLow: number
  readonly spikeHigh: number
}

function describe(counts: Counts): Channel {
  let total = 0
  let sum = 0
  let squares = 0
  let used = 0
  for (const [level, pixels] of counts.entries()) {
    total += pixels
    sum += pixels * level
    squares += pixels * level * level
    if (pixels > 0) used++
  }
  const all = Math.max(1, total)
  const mean = sum / all
  const at = (share: number) => quantile(counts, share * total)
  const floor = at(0.002)
  const ceiling = at(0.998)
  const { gaps, comb } = teeth(counts, { from: at(0.01), to: at(0.99), total: all })
  return {
    floor: floor / 255,
    low: at(0.05) / 255,
    middle: at(0.5) / 255,
    high: at(0.95) / 255,
    ceiling: ceiling / 255,
    mean: mean / 255,
    spread: Math.sqrt(Math.max(0, squares / all - mean * mean)) / 255,
    black: ((counts[0] ?? 0) + (counts[1] ?? 0) + (counts[2] ?? 0)) / all,
    white: ((counts[253] ?? 0) + (counts[254] ?? 0) + (counts[255] ?? 0)) / all,
    gaps,
    comb,
    used,
    spikeLow: spikeOf(counts, { ends: [0, 2], near: [4, 20], total: all }),
    spikeHigh: spikeOf(counts, { ends: [253, 255], near: [235, 251], total: all }),
  }
}

interface Spike {
  readonly ends: readonly [number, number]
  readonly near: readonly [number, number]
  readonly total: number
}

/** How much fuller the last levels are than those beside them, as a logarithm: cutting off light piles it up there. */
function spikeOf(counts: Counts, { ends, near, total }: Spike): number {
  const mean = ([from, to]: readonly [number, number]) => {
    let sum = 0
    for (let level = from; level <= to; level++) sum += counts[level] ?? 0
    return sum / (to - from + 1) / total
  }
  return Math.log((mean(ends) + 2e-5) / (mean(near) + 2e-5))
}

function quantile(counts: Counts, rank: number): number {
  let seen = 0
  for (const [level, pixels] of counts.entries()) {
    seen += pixels
    if (seen > rank) return level
  }
  return 255
}

interface Range {
  readonly from: number
  readonly to: number
  readonly total: number
}

/** Empty levels inside a range as a share of it, and how far each level is from the mean of its four neighbours. */
function teeth(counts: Counts, { from, to, total }: Range) {
  let empty = 0
  let rough = 0
  for (let level = from; level <= to; level++) {
    const own = counts[level] ?? 0
    if (own === 0) empty++
    const around =
      ((counts[level - 2] ?? 0) +
        (counts[level - 1] ?? 0) +
        (counts[level + 1] ?? 0) +
        (counts[level + 2] ?? 0)) /
      4
    rough += Math.abs(own - around)
  }
  return { gaps: empty / Math.max(1, to - from + 1), comb: rough / total }
}

/** Share of pixels of which one colour is at its end while another is far from it. */
function saturatedShare({ width, height, data }: Frame): number {
  let found = 0
  for (let y = 0; y < height; y++)
    found += saturatedIn(data.subarray(3 * y * width, 3 * (y + 1) * width))
  return Math.sqrt(found / Math.max(1, width * height))
}

function saturatedIn(row: Uint8Array): number {
  let found = 0
  for (let at = 0; at < row.length; at += 3) {
    const red = row[at] as number
    const green = row[at + 1] as number
    const blue = row[at + 2] as number
    const high = Math.max(red, green, blue)
    const low = Math.min(red, green, blue)
    if (high - low > 40 && (high > 250 || low < 5)) found++
  }
  return found
}
