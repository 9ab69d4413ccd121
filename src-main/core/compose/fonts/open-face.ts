import { create, type Font } from 'fontkit'
import { createLru } from '#main/lib/lru.ts'
import type { Face, OutlineStep, ShapedGlyph } from './face.ts'
import { woff2ToSfnt } from './woff2-to-sfnt.ts'

/** Words remembered for each face: those of a page of text. */
const MOST_WORDS = 4000
/** Longer words are no words; their letters stand side by side without kerning. */
const LONGEST_WORD = 60
const NO_LIGATURES = { liga: false, clig: false, dlig: false, calt: false }

const COMMANDS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const

/** Parses a WOFF2 font; throws on what is none. Fontkit can't vary the weight of packed fonts, so it is unpacked first. */
export function parseFont(woff2: Uint8Array): Font {
  const font = create(Buffer.from(woff2ToSfnt(woff2)))
  if ('fonts' in font) throw new RangeError('the font is a collection')
  return font
}

/** A face of a font at a weight, as near as the font's own axis goes. */
export function openFace(font: Font, { id, weight }: { id: string; weight: number }): Face {
  const varied = font.variationAxes['wght'] ? font.getVariation({ wght: weight }) : font
  const { unitsPerEm, capHeight } = font
  const words = createLru<readonly ShapedGlyph[]>(MOST_WORDS)
  const outlines = new Map<number, readonly OutlineStep[]>()

  function shape(text: string, isSpaced: boolean): ShapedGlyph[] {
    if (text.length > LONGEST_WORD) return spell(text)
    const run = varied.layout(text, isSpaced ? NO_LIGATURES : undefined)
    let pen = 0
    return run.glyphs.map(({ id: glyph }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
      const x = (pen + xOffset) / unitsPerEm
      pen += xAdvance
      return { glyph, x, y: yOffset / unitsPerEm, advance: xAdvance / unitsPerEm }
    })
  }

  function spell(text: string): ShapedGlyph[] {
    let pen = 0
    return varied.glyphsForString(text).map(({ id: glyph, advanceWidth }) => {
      const advance = advanceWidth / unitsPerEm
      pen += advance
      return { glyph, x: pen - advance, y: 0, advance }
    })
  }

  return {
    id,
    capHeight: (capHeight || 0.7 * unitsPerEm) / unitsPerEm,
    covers: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape(text, isSpaced) {
      const key = isSpaced ? `\0${text}` : text
      const known = words.get(key)
      if (known) return known
      const shaped = shape(text, isSpaced)
      words.set(key, shaped)
      return shaped
    },
    outline(glyph) {
      const known = outlines.get(glyph)
      if (known) return known
      const steps = varied.getGlyph(glyph).path.commands.map(({ command, args }) => ({
        command: COMMANDS[command],
        points: args.map((value) => value / unitsPerEm),
      }))
      outlines.set(glyph, steps)
      return steps
    },
  }
}
