import type { FoundInk } from '../legibility/find-ink.ts'
import type { SeenLetter } from './ctc-decode.ts'

/** Gaps as wide as this share of the letters' height, and this many times the usual gap, part words; wider ones are letters that were not seen. */
const WIDE = 0.25
const TIMES = 2.4
const PIXELS = 2
const WIDEST = 1.3
/** Places are known to a step of the recogniser, a sixth of the line's height. */
const STEP = 1 / 6
/** Columns with less ink than this, in pixels, are gaps. */
const EMPTY = 0.4
/** Between these nothing is put: figures are set wide, and marks stand apart. */
const UNSPACED = /[\p{N}\p{P}\p{S}]/u
const FIGURE = /\p{N}/u
/** Scripts that are written without spaces. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

interface Gap {
  readonly middle: number
  readonly width: number
}

/** The words with the spaces that the recogniser leaves out, put back where the ink has wide gaps; `share` is how much of its input the line takes. */
export function spaceWords(
  seen: readonly SeenLetter[],
  { letters, size }: FoundInk,
  share: number,
): string {
  const between = new Float64Array(Math.max(0, seen.length - 1))
  const scale = share / letters.width
  for (const { middle, width } of gapsOf(letters)) {
    if (width > WIDEST * size.height) continue
    const pair = nearestPair(seen, middle * scale, STEP * letters.height * scale)
    between[pair] = Math.max(between[pair] ?? 0, width)
  }
  const usual = between.toSorted()[between.length >> 1] ?? 0
  const limit = Math.max(WIDE * size.height, TIMES * usual, usual + PIXELS)
  return seen.reduce((words, { character }, index) => {
    const before = seen[index - 1]?.character
    if (before === undefined) return character
    const isGap = (between[index - 1] ?? 0) >= limit && mayPart(before, character)
    return words + (isGap ? ' ' : '') + character
  }, '')
}

function mayPart(before: string, after: string): boolean {
  if (before === ' ' || after === ' ') return false
  if (UNSPACED.test(before) && UNSPACED.test(after)) return false
  return !WITHOUT_SPACES.test(before) && !WITHOUT_SPACES.test(after)
}

/** The two neighbours that a place lies most in the middle of, by the number of the first; within a step, a figure beside a letter is likelier. */
function nearestPair(seen: readonly SeenLetter[], place: number, step: number): number {
  let best = 0
  let least = Infinity
  for (let pair = 0; pair + 1 < seen.length; pair++) {
    const [one, other] = [seen[pair], seen[pair + 1]]
    if (!one || !other) continue
    const isChange = FIGURE.test(one.character) !== FIGURE.test(other.character)
    const away = Math.abs((one.at + other.at) / 2 - place) - (isChange ? step : 0)
    if (away >= least) continue
    best = pair
    least = away
  }
  return best
}

/** Stretches of columns without ink inside the line. */
function gapsOf({ width, height, ink }: FoundInk['letters']): Gap[] {
  const sums = new Float64Array(width)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (ink[y * width + x] ?? 0)
  const gaps: Gap[] = []
  let last = -1
  sums.forEach((sum, x) => {
    if (sum < EMPTY) return
    if (last >= 0 && x - last > 1) gaps.push({ middle: (last + 1 + x) / 2, width: x - last - 1 })
    last = x
  })
  return gaps
}
