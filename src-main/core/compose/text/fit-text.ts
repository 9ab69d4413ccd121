import { balanceLines, breakLines, type Line } from './break-lines.ts'
import type { ReadText } from './read-words.ts'

/** Room for letters that hang below the line, as a share of the type size. */
const BELOW = 0.22
/** Text that would have to be smaller than this share of the wanted size keeps it and runs over. */
const SMALLEST = 0.05
const ROUNDS = 16

/** A box in pixels, and how the text may be set in it. */
export interface Setting {
  readonly width: number
  readonly height: number
  /** Wanted type size in pixels. */
  readonly size: number
  readonly fits: boolean
  readonly lineHeight: number
  readonly capHeight: number
}

/** Lines at the size that they came to have, in pixels. */
export interface FittedText {
  readonly size: number
  readonly lines: readonly Line[]
  /** From the top of the first line's capitals to below the last line. */
  readonly height: number
}

/** Breaks a text into lines; when it `fits`, at the largest size up to the wanted one at which no word is torn and nothing runs over. */
export function fitText(text: ReadText, setting: Setting): FittedText {
  const isInside = (size: number) => {
    const limit = setting.width / size
    if (text.paragraphs.some((words) => words.some(({ width }) => width > limit))) return false
    return blockHeight(breakLines(text, limit).length, size, setting) <= setting.height
  }
  const size = setting.fits ? largest(setting.size, isInside) : setting.size
  const lines = balanceLines(text, setting.width / size)
  return { size, lines, height: blockHeight(lines.length, size, setting) }
}

function blockHeight(lines: number, size: number, { lineHeight, capHeight }: Setting): number {
  return size * (capHeight + BELOW + (lines - 1) * lineHeight)
}

function largest(wanted: number, isInside: (size: number) => boolean): number {
  if (isInside(wanted)) return wanted
  let low = wanted * SMALLEST
  let high = wanted
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2
    if (isInside(middle)) low = middle
    else high = middle
  }
  return low
}
