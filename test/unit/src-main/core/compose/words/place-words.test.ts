import { describe, expect, it } from 'vitest'
import { Edit } from '#shared/contract/edits.ts'
import type { Frame } from '#shared/media/frame.ts'
import { placeOfWords } from '#shared/media/place-of-words.ts'
import { sharedArea } from '#main/core/compose/geometry.ts'
import { layOut } from '#main/core/compose/lay-out.ts'
import { placeWords, type WordsScene } from '#main/core/compose/words/place-words.ts'
import { wordsDocument } from '#main/core/compose/words/words-document.ts'
import { badgePlace } from '#main/core/platforms/duration-badge.ts'
import { createFonts } from '#main/painting/fonts.ts'
import { ODD_TEXTS } from '../../../../../helpers/odd-texts.ts'
import { createBytes } from '../../../core/media/pictures.ts'

const fonts = createFonts()
const attention = { columns: 16, rows: 9, values: Array<number>(144).fill(0.1) }

function plain(
  [red = 0, green = 0, blue = 0]: readonly number[],
  width = 320,
  height = 180,
): Frame {
  const data = new Uint8Array(3 * width * height)
  for (let at = 0; at < data.length; at += 3) data.set([red, green, blue], at)
  return { width, height, data }
}

const scene = (more: Partial<WordsScene> = {}): WordsScene => ({
  words: 'Nobody tells you this',
  behind: plain([40, 60, 90]),
  faces: [],
  text: [],
  attention,
  fonts,
  ...more,
})
const best = (more: Partial<WordsScene> = {}) => placeWords(scene(more), 6)[0]!.edit

describe('places for words', () => {
  it('are edits of different anchors and sizes, the same each time', () => {
    const places = placeWords(scene(), 6)
    expect(places).toHaveLength(6)
    for (const { edit } of places) expect(Edit.parse(edit)).toEqual(edit)
    expect(new Set(places.map(({ anchor }) => anchor)).size).toBeGreaterThanOrEqual(3)
    expect(placeWords(scene(), 6)).toEqual(places)
  })

  it('leave faces, text and the badge clear', () => {
    for (const x of [0.05, 0.35, 0.6]) {
      const face = { x, y: 0.15, width: 0.32, height: 0.6, score: 0.95 }
      const text = { x: 0.05, y: 0.86, width: 0.5, height: 0.1, score: 0.9 }
      const edit = best({ faces: [face], text: [text] })
      expect(sharedArea(edit, face)).toBe(0)
      expect(sharedArea(edit, text)).toBe(0)
    }
    const badge = badgePlace(16 / 9)!
    for (const { edit } of placeWords(scene(), 27))
      expect(sharedArea(edit, badge)).toBeLessThan(1e-6)
  })

  it('leave what draws attention and what is busy clear', () => {
    const values = attention.values.map((_, at) => (at % 16 >= 8 ? 1 : 0))
    const watched = best({ attention: { ...attention, values } })
    expect(placeOfWords(watched)).toMatch(/left$/)
    const busy = plain([40, 60, 90])
    const next = createBytes(3)
    for (let y = 0; y < 90; y++)
      for (let x = 0; x < 320; x++) busy.data.set([next(), next(), next()], 3 * (y * 320 + x))
    expect(placeOfWords(best({ behind: busy }))).toMatch(/^bottom/)
  })

  it('have a colour that stands out, and a backing only where they need one', () => {
    expect(best({ behind: plain([10, 12, 20]) })).toMatchObject({
      colour: '#ffffff',
      backing: 'none',
    })
    expect(best({ behind: plain([245, 245, 245]) })).toMatchObject({
      colour: '#101418',
      backing: 'none',
    })
    const noisy = {
      width: 320,
      height: 180,
      data: Uint8Array.from({ length: 172_800 }, createBytes(5)),
    }
    expect(['outline', 'box']).toContain(best({ behind: noisy }).backing)
  })

  it('hold the words inside the picture at the size they were judged at', () => {
    for (const { edit } of placeWords(scene(), 12)) {
      const document = wordsDocument(edit, { width: 1280, height: 720 })
      const [line] = layOut({ document, logos: [], faces: fonts }).layers
      expect(line!.problems.filter(({ kind }) => kind === 'outside')).toEqual([])
      expect(line!.box.width / 1280).toBeLessThanOrEqual(edit.width + 0.02)
      expect(line!.box.width / 1280).toBeGreaterThan(0.9 * edit.width)
    }
  })

  it('fit upright and square pictures', () => {
    for (const [width, height] of [
      [180, 320],
      [200, 200],
    ] as const) {
      const edit = best({ behind: plain([20, 20, 20], width, height) })
      expect(edit.x + edit.width).toBeLessThanOrEqual(1)
      expect(edit.y + edit.height).toBeLessThanOrEqual(1)
    }
  })

  it('are found, or none are, for odd words', () => {
    for (const text of Object.values(ODD_TEXTS)) {
      const words = text.slice(0, 80)
      if (words === '') continue
      for (const { edit } of placeWords(scene({ words }), 3)) {
        const box = [edit.x, edit.y, edit.width, edit.height]
        expect(box.every((value) => value >= 0 && value <= 1)).toBe(true)
      }
    }
  })
})
