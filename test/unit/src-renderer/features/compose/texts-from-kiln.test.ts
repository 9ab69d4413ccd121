import { expect, it } from 'vitest'
import { TEMPLATES } from '#main/core/compose/templates.ts'
import { FONT_FAMILIES } from '#shared/contract/compositions.ts'
import { FONT_NAMES, FONT_WEIGHTS, TEXTS_FROM_KILN } from '#renderer/features/compose/names.ts'
import { createFonts } from '#main/painting/fonts.ts'

it('lists the name of every built-in template, and no other', () => {
  expect([...TEXTS_FROM_KILN].toSorted()).toEqual(TEMPLATES.map(({ name }) => name).toSorted())
})

it('offers the fonts that ship, in weights that look different', () => {
  const fonts = createFonts()
  expect(Object.keys(FONT_NAMES).toSorted()).toEqual([...FONT_FAMILIES].toSorted())
  for (const family of FONT_FAMILIES) {
    const outlines = FONT_WEIGHTS[family].map((weight) => {
      const face = fonts(family, weight).first
      return JSON.stringify(face.outline(face.shape('m', false)[0]!.glyph))
    })
    expect(new Set(outlines).size, family).toBe(FONT_WEIGHTS[family].length)
  }
})
