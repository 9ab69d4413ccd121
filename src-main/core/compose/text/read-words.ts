import type { Face, Faces, ShapedGlyph } from '../fonts/face.ts'

/** A shaped letter with its face. */
export interface Letter extends ShapedGlyph {
  readonly face: Face
}

/** What may not be torn apart at the end of a line; its letters left to right, in shares of the type size. */
export interface Word {
  readonly letters: readonly Letter[]
  readonly width: number
  /** Whether a space parts it from the word before. */
  readonly isSpaced: boolean
  readonly isRightToLeft: boolean
}

/** The words of each paragraph, and the letters that no font has, each once. */
export interface ReadText {
  readonly paragraphs: readonly (readonly Word[])[]
  readonly missing: readonly string[]
  readonly space: number
}

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** Nothing is drawn for these: controls, joiners, marks of direction, selectors of variants. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u
const SPACES = /[ \t\u1680\u2000-\u200a\u205f\u3000]+/u
/** A line may end after a hyphen, a dash, a slash, or where a text allows it with a space of no width. */
const PIECES =
  /[^-\u2010\u2012-\u2014/\u200b]*[-\u2010\u2012-\u2014/\u200b]+|[^-\u2010\u2012-\u2014/\u200b]+/gu
const PLAIN = /^[!-~]*$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Shapes a text word by word; letter spacing, in shares of the type size, is added after each letter. */
export function readWords(text: string, faces: Faces, letterSpacing: number): ReadText {
  const missing = new Set<string>()
  const shape = (word: string) => shapeWord(word, { faces, missing, letterSpacing })
  const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) =>
    line.split(SPACES).flatMap((chunk) => {
      if (chunk === '') return []
      const isRightToLeft = RIGHT_TO_LEFT.test(chunk)
      const pieces = isRightToLeft ? [chunk] : (chunk.match(PIECES) ?? [])
      const words = pieces.map((piece, index) => ({
        ...shape(piece),
        isSpaced: index === 0,
        isRightToLeft,
      }))
      return words.filter(({ letters }) => letters.length > 0)
    }),
  )
  const [space] = faces.first.shape(' ', false)
  return {
    paragraphs,
    missing: [...missing],
    space: (space?.advance ?? 0.25) + letterSpacing,
  }
}

interface Shaping {
  readonly faces: Faces
  readonly missing: Set<string>
  readonly letterSpacing: number
}

function shapeWord(word: string, shaping: Shaping): Pick<Word, 'letters' | 'width'> {
  const { faces, letterSpacing } = shaping
  const runs = PLAIN.test(word) ? [{ face: faces.first, text: word }] : toRuns(word, shaping)
  if (RIGHT_TO_LEFT.test(word)) runs.reverse()
  const letters: Letter[] = []
  let pen = 0
  for (const { face, text } of runs) {
    const start = pen
    let spread = 0
    for (const shaped of face.shape(text, letterSpacing !== 0)) {
      letters.push({ ...shaped, face, x: start + shaped.x + spread })
      pen += shaped.advance
      if (shaped.advance === 0) continue
      spread += letterSpacing
      pen += letterSpacing
    }
  }
  return { letters, width: Math.max(0, pen - (letters.length > 0 ? letterSpacing : 0)) }
}

/** Letters of one face together; a letter with its marks, or an emoji of several parts, is kept or left out whole. */
function toRuns(word: string, { faces, missing }: Shaping): { face: Face; text: string }[] {
  const runs: { face: Face; text: string }[] = []
  for (const { segment } of graphemes.segment(word.normalize('NFC'))) {
    const points = Array.from(segment).filter((letter) => !INVISIBLE.test(letter))
    if (points.length === 0) continue
    const face = findFace(points, faces)
    if (!face) {
      missing.add(Array.from(segment).slice(0, 8).join(''))
      continue
    }
    const text = points.join('')
    const last = runs.at(-1)
    if (last?.face === face) last.text += text
    else runs.push({ face, text })
  }
  return runs
}

/** The face of the first letter, if it has the marks too; marks that it lacks are left out with their letter. */
function findFace(points: readonly string[], faces: Faces): Face | undefined {
  const codes = points.slice(0, 16).map((letter) => letter.codePointAt(0) ?? 0)
  const face = faces.find(codes[0] ?? 0)
  if (!face || codes.every((code) => face.covers(code))) return face
  const other = faces.find(codes.at(-1) ?? 0)
  return other && codes.every((code) => other.covers(code)) ? other : undefined
}
