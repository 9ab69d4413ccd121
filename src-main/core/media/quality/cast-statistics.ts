import type { Frame } from '#shared/media/frame.ts'

/** Names of what `castStatistics` answers, in its order. */
export const CAST_STATISTICS: readonly string[] = [
  'edgeWarm',
  'edgeGreen',
  'lightWarm',
  'lightGreen',
  'darkWarm',
  'darkGreen',
  'paleWarm',
  'paleGreen',
  'chromaNoise',
]

const FAINT = 0.5
const PALE = 36

interface Sum {
  red: number
  green: number
  blue: number
}

/**
 * How far the light is from neutral, as absolute logarithms of red over blue and of green over both: from the edges
 * (grey-edge, van de Weijer, Gevers & Gijsenij, IEEE TIP 16(9), 2007), the lightest and darkest tenth, and the pixels
 * that are nearly grey; and how much the colours change from pixel to pixel while luma does not.
 */
export function castStatistics(frame: Frame): number[] {
  const { width, height, data } = frame
  const faint = (): Sum => ({ red: FAINT, green: FAINT, blue: FAINT })
  const [edges, light, dark, pale] = [faint(), faint(), faint(), faint()]
  const limits = tenths(frame)
  let chroma = 0
  for (let y = 0; y < height; y++) {
    const row = data.subarray(3 * y * width, 3 * (y + 1) * width)
    addTones(row, limits, { light, dark, pale })
    if (y + 1 < height) chroma += addEdges(row, data.subarray(3 * (y + 1) * width), edges)
  }
  const count = Math.max(1, (width - 1) * (height - 1))
  const pairs = [edges, light, dark, pale].flatMap((sum) => leanOf(sum))
  return [...pairs, Math.log(chroma / count + 0.1)]
}

interface Tones {
  readonly light: Sum
  readonly dark: Sum
  readonly pale: Sum
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function addTones(
  row: Uint8Array,
  [darkest, lightest]: readonly [number, number],
  { light, dark, pale }: Tones,
): void {
  for (let at = 0; at < row.length; at += 3) {
    const red = row[at] as number
    const green = row[at + 1] as number
    const blue = row[at + 2] as number
    const bright = red + green + blue
    if (bright >= lightest) add(light, row, at)
    if (bright <= darkest) add(dark, row, at)
    if (bright > 90 && Math.max(red, green, blue) - Math.min(red, green, blue) < PALE)
      add(pale, row, at)
  }
}

/** Adds the squared slopes of each colour to the right and below; answers how much red and blue part from left to right. */
function addEdges(row: Uint8Array, below: Uint8Array, edges: Sum): number {
  let red = 0
  let green = 0
  let blue = 0
  let chroma = 0
  for (let at = 0; at + 3 < row.length; at += 3) {
    const [r, g, b] = [row[at] as number, row[at + 1] as number, row[at + 2] as number]
    const redStep = (row[at + 3] as number) - r
    const blueStep = (row[at + 5] as number) - b
    red += redStep * redStep + ((below[at] as number) - r) ** 2
    green += ((row[at + 4] as number) - g) ** 2 + ((below[at + 1] as number) - g) ** 2
    blue += blueStep * blueStep + ((below[at + 2] as number) - b) ** 2
    chroma += Math.abs(redStep - blueStep)
  }
  edges.red += red
  edges.green += green
  edges.blue += blue
  return chroma
}

function add(sum: Sum, data: Uint8Array, at: number): void {
  sum.red += data[at] ?? 0
  sum.green += data[at + 1] ?? 0
  sum.blue += data[at + 2] ?? 0
}

function leanOf({ red, green, blue }: Sum): [number, number] {
  return [Math.abs(Math.log(red / blue)), Math.abs(Math.log((green * green) / (red * blue))) / 2]
}

/** Sums of the three colours that a tenth of the pixels lies at or below, and at or above. */
function tenths({ width, height, data }: Frame): [number, number] {
  const counts = new Uint32Array(766)
  const total = width * height
  for (let y = 0; y < height; y++)
    countBright(data.subarray(3 * y * width, 3 * (y + 1) * width), counts)
  return [levelAt(counts, 0.1 * total), levelAt(counts, 0.9 * total)]
}

function countBright(row: Uint8Array, counts: Uint32Array): void {
  for (let at = 0; at < row.length; at += 3) {
    const bright = (row[at] as number) + (row[at + 1] as number) + (row[at + 2] as number)
    counts[bright] = (counts[bright] as number) + 1
  }
}

function levelAt(counts: Uint32Array, rank: number): number {
  let seen = 0
  for (const [level, pixels] of counts.entries()) {
    seen += pixels
    if (seen > rank) return level
  }
  return counts.length - 1
}
