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
  const edges: Sum = { red: FAINT, green: FAINT, blue: FAINT }
  const light: Sum = { red: FAINT, green: FAINT, blue: FAINT }
  const dark: Sum = { red: FAINT, green: FAINT, blue: FAINT }
  const pale: Sum = { red: FAINT, green: FAINT, blue: FAINT }
  const [darkest, lightest] = tenths(frame)
  let chroma = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x)
      const red = data[at] ?? 0
      const green = data[at + 1] ?? 0
      const blue = data[at + 2] ?? 0
      const bright = red + green + blue
      if (bright >= lightest) add(light, data, at)
      if (bright <= darkest) add(dark, data, at)
      if (Math.max(red, green, blue) - Math.min(red, green, blue) < PALE && bright > 90)
        add(pale, data, at)
      if (x + 1 === width || y + 1 === height) continue
      const right = at + 3
      const below = at + 3 * width
      edges.red += squaredStep(data, at, below)
      edges.green += squaredStep(data, at + 1, below + 1)
      edges.blue += squaredStep(data, at + 2, below + 2)
      const turn = (data[right] ?? 0) - red - ((data[right + 2] ?? 0) - blue)
      chroma += Math.abs(turn)
    }
  }
  const count = Math.max(1, (width - 1) * (height - 1))
  const pairs = [edges, light, dark, pale].flatMap((sum) => leanOf(sum))
  return [...pairs, Math.log(chroma / count + 0.1)]
}

function add(sum: Sum, data: Uint8Array, at: number): void {
  sum.red += data[at] ?? 0
  sum.green += data[at + 1] ?? 0
  sum.blue += data[at + 2] ?? 0
}

/** Squared slope of one colour, to the right and below. */
function squaredStep(data: Uint8Array, at: number, below: number): number {
  const own = data[at] ?? 0
  return ((data[at + 3] ?? 0) - own) ** 2 + ((data[below] ?? 0) - own) ** 2
}

function leanOf({ red, green, blue }: Sum): [number, number] {
  return [Math.abs(Math.log(red / blue)), Math.abs(Math.log((green * green) / (red * blue))) / 2]
}

/** Sums of the three colours that a tenth of the pixels lies at or below, and at or above. */
function tenths({ data }: Frame): [number, number] {
  const counts = new Uint32Array(766)
  let total = 0
  for (let byte = 0; byte + 2 < data.length; byte += 3) {
    const bright = (data[byte] ?? 0) + (data[byte + 1] ?? 0) + (data[byte + 2] ?? 0)
    counts[bright] = (counts[bright] ?? 0) + 1
    total++
  }
  return [levelAt(counts, 0.1 * total), levelAt(counts, 0.9 * total)]
}

function levelAt(counts: Uint32Array, rank: number): number {
  let seen = 0
  for (const [level, pixels] of counts.entries()) {
    seen += pixels
    if (seen > rank) return level
  }
  return counts.length - 1
}
