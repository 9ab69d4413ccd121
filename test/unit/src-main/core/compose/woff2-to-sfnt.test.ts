import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { woff2ToSfnt } from '#main/core/compose/fonts/woff2-to-sfnt.ts'
import { openFace, parseFont } from '#main/core/compose/fonts/open-face.ts'
import { createRandom } from '../../../../helpers/random.ts'

const FOLDERS = [
  '@fontsource-variable/inter',
  '@fontsource-variable/playfair-display',
  '@fontsource-variable/space-grotesk',
  '@fontsource-variable/caveat',
  '@fontsource/anton',
].map((name) => join('node_modules', name, 'files'))
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /-latin-(?:wght|400)-normal\.woff2$/.test(name))
    .map((name) => join(folder, name)),
)
const INTER = FILES.find((path) => path.includes('inter-latin'))!
const pathOf = (font: Font, glyph: number) => font.getGlyph(glyph).path.toSVG()

describe('unpacked fonts', () => {
  it.each(FILES)('have the outlines and widths of the packed one: %s', (path) => {
    const packed = create(readFileSync(path)) as Font
    const unpacked = create(Buffer.from(woff2ToSfnt(readFileSync(path)))) as Font
    expect(unpacked.numGlyphs).toBe(packed.numGlyphs)
    for (let glyph = 0; glyph < packed.numGlyphs; glyph++) {
      expect(pathOf(unpacked, glyph)).toBe(pathOf(packed, glyph))
      expect(unpacked.getGlyph(glyph).advanceWidth).toBe(packed.getGlyph(glyph).advanceWidth)
    }
  })

  it('grow wider with their weight', () => {
    const font = parseFont(readFileSync(INTER))
    const widths = [100, 400, 700, 900].map((weight) => {
      const letters = openFace(font, { id: String(weight), weight }).shape('Hamburg', false)
      return letters.reduce((sum, { advance }) => sum + advance, 0)
    })
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(widths[3]! / widths[0]!).toBeGreaterThan(1.1)
  })

  it('are refused with an error when they are cut or changed', () => {
    const whole = new Uint8Array(readFileSync(INTER))
    const random = createRandom(5)
    expect(() => woff2ToSfnt(new Uint8Array())).toThrow(RangeError)
    expect(() => woff2ToSfnt(whole.slice(0, 2000))).toThrow()
    for (let round = 0; round < 40; round++) {
      const changed = whole.slice()
      changed[4 + Math.floor(random() * 200)] = Math.floor(random() * 256)
      try {
        woff2ToSfnt(changed)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }
  })
})
