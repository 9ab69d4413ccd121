import { labelPieces, type Piece, type Pieces } from './label-pieces.ts'
import type { Tones } from './split-tones.ts'

/** How much ink of letters each pixel of a line has, 0..1. */
export interface Letters {
  readonly width: number
  readonly height: number
  readonly ink: Float32Array
  /** Room that they take, in pixels. */
  readonly room: number
}

/** A piece this wide, in shares of the line, that is this full, is a plate behind the letters. */
const PLATE_WIDTH = 0.6
const PLATE_FULL = 0.55
/** A piece along more of the line's edge than this is what lies around the letters. */
const OUTSIDE = 0.12
/** How much a piece that touches the edge counts: letters may, but seldom do. */
const CUT_OFF = 0.4
/** Pieces lower than this share of the usual height are dots and specks. */
const LOW = 0.3
const LEAST_PIXELS = 3

/** Tells which of two tones are letters (pieces that stand free inside the line) and keeps those; nothing when neither has any. */
export function findLetters(tones: Tones): Letters | undefined {
  const bright = sideOf(tones, false)
  const dark = sideOf(tones, true)
  const best = bright.worth >= dark.worth ? bright : dark
  if (best.worth <= 0) return undefined
  const { width, height, data } = tones
  const ink = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const value = best.isDark ? 1 - (data[at] ?? 0) : (data[at] ?? 0)
      if (value > 0 && isNearLetter(best, { x, y, width, height })) ink[at] = value
    }
  return { width, height, ink, room: best.worth }
}

interface Side extends Pieces {
  readonly isDark: boolean
  /** Whether a piece is a letter, by its number. */
  readonly isLetter: Uint8Array
  /** Room that the letters take, in pixels. */
  readonly worth: number
}

function sideOf(tones: Tones, isDark: boolean): Side {
  const { width, height } = tones
  const { labels, pieces } = labelPieces(tones, isDark)
  const likely = pieces.filter((piece) => isLikely(piece, width, height))
  const usual = usualHeight(likely)
  const isLetter = new Uint8Array(pieces.length + 1)
  let worth = 0
  for (const piece of likely) {
    if (heightOf(piece) < LOW * usual) continue
    isLetter[piece.label] = 1
    worth += roomOf(piece) * (piece.contact > 0 ? CUT_OFF : 1)
  }
  return { isDark, labels, pieces, isLetter, worth }
}

const heightOf = ({ top, bottom }: Piece): number => bottom - top + 1
const roomOf = (piece: Piece): number => (piece.right - piece.left + 1) * heightOf(piece)

function isLikely(piece: Piece, width: number, height: number): boolean {
  const across = piece.right - piece.left + 1
  const isPlate = across > PLATE_WIDTH * width && piece.pixels > PLATE_FULL * roomOf(piece)
  const isOutside = piece.contact > OUTSIDE * 2 * (width + height)
  return !isPlate && !isOutside && piece.pixels >= LEAST_PIXELS
}

/** The height that half of the room of all pieces has no more than. */
function usualHeight(pieces: readonly Piece[]): number {
  const sorted = pieces.toSorted((a, b) => heightOf(a) - heightOf(b))
  const half = sorted.reduce((sum, piece) => sum + roomOf(piece), 0) / 2
  let seen = 0
  for (const piece of sorted) {
    seen += roomOf(piece)
    if (seen >= half) return heightOf(piece)
  }
  return 0
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Soft edges belong to the letter they lie at. */
function isNearLetter({ labels, isLetter }: Side, { x, y, width, height }: Spot): boolean {
  const own = labels[y * width + x] ?? 0
  if (own > 0) return isLetter[own] === 1
  const right = Math.min(width - 1, x + 1)
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= right; column++)
      if (isLetter[labels[row * width + column] ?? 0] === 1) return true
  return false
}
