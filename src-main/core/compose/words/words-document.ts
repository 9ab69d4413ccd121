import { ComposeDocument, type FontFamily } from '#shared/contract/compositions.ts'
import type { Edit } from '#shared/contract/edits.ts'
import { luminance, parseColour } from '../colours.ts'

/** The edit that puts words on a picture. */
export type WordsEdit = Extract<Edit, { kind: 'text' }>

/** A width and a height in pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Letters darker than this (relative luminance) have a light backing. */
const DARK = 0.18
const OUTLINE_WIDTH = 0.055
/** Around the letters on a box, as a share of the type size. */
const BOX_PADDING = 0.16
const BOX_RADIUS = 0.12
const HEAVIEST = 800
/** The font of words that name none. */
export const WORDS_FONT = 'anton'
/** How words are set: as large as they go in, from the top of their box. */
export const SETTING = { fits: true, lineHeight: 1.15, letterSpacing: 0, vertical: 'top' } as const
/** Sides that documents may have. */
const LEAST = 64
const MOST = 8192

/** The weight that words have in a font: heavy, where it has weights. */
export const weightOf = (font: FontFamily): number => (font === 'anton' ? 400 : HEAVIEST)

/** The words as a composition of one layer over a picture of this size, to be laid out; pictures smaller than 64 pixels are laid out larger. */
export function wordsDocument(edit: WordsEdit, size: Size): ComposeDocument {
  const { words, x, y, width, height, align, colour, backing, font = WORDS_FONT } = edit
  const { red, green, blue } = parseColour(colour)
  const contrary = luminance(red, green, blue) < DARK ? '#ffffff' : '#000000'
  const scale = Math.max(1, LEAST / size.width, LEAST / size.height)
  const side = (length: number) => Math.min(MOST, Math.round(length * scale))
  return ComposeDocument.parse({
    version: 1,
    width: side(size.width),
    height: side(size.height),
    background: {},
    layers: [
      {
        type: 'text',
        id: 'words',
        ...{ x, y, width, height },
        text: words,
        font,
        weight: weightOf(font),
        size: 1,
        ...SETTING,
        align,
        colour,
        outline: backing === 'outline' ? { colour: contrary, width: OUTLINE_WIDTH } : null,
        shadow: backing === 'shadow',
        plate:
          backing === 'box' ? { colour: contrary, padding: BOX_PADDING, radius: BOX_RADIUS } : null,
      },
    ],
  })
}
