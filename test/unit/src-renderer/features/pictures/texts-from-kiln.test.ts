import { expect, it } from 'vitest'
import { EXAMPLES } from '#renderer/features/pictures/empty-gallery.tsx'
import { styleName } from '#renderer/features/pictures/names.ts'
import { TEXTS_FROM_KILN } from '#renderer/features/pictures/texts-from-kiln.ts'
import { es } from '#renderer/locales/es.ts'
import { BACKGROUND_STYLES, FREE_LAYOUT, SIDES } from '#main/core/backgrounds/scene.ts'
import { understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { MOODS } from '#main/core/backgrounds/words/moods.ts'
import { describeLayout } from '#main/core/backgrounds/words/read-layout.ts'
import { STYLES } from '#main/core/pictures/styles.ts'
import { PAINTER } from '#main/services/images/parts.ts'

it('lists what styles, the painter and licences say, so that no language lacks it', () => {
  const layouts = [
    ...SIDES.flatMap((side) => [
      { ...FREE_LAYOUT, empty: side },
      { ...FREE_LAYOUT, focus: side },
    ]),
    { ...FREE_LAYOUT, horizon: 'low', diagonal: true } as const,
    { ...FREE_LAYOUT, horizon: 'high', vignette: true } as const,
  ]
  const said = [
    ...STYLES.map(({ name }) => name),
    ...BACKGROUND_STYLES.map(styleName),
    ...Object.keys(MOODS),
    ...layouts.flatMap(describeLayout),
    PAINTER.name,
    PAINTER.licence,
    'not stated in the folder',
  ]
  expect(new Set(TEXTS_FROM_KILN)).toEqual(new Set(said))
})

it('begins with prompts of which the painter knows every word, in every language', () => {
  for (const example of EXAMPLES)
    for (const prompt of [example, es[example] ?? ''])
      expect(understandPrompt(prompt), prompt).toMatchObject({ ignored: [] })
})
