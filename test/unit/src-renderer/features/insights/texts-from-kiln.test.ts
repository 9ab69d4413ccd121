import { expect, it } from 'vitest'
import { TEXTS_FROM_KILN } from '#renderer/features/insights/texts-from-kiln.ts'
import { FORMATS } from '#main/core/insights/formats/formats.ts'

it('lists the name of every export that is known, so that no language lacks it', () => {
  expect(FORMATS.map(({ name }) => name).filter((name) => !TEXTS_FROM_KILN.includes(name))).toEqual(
    [],
  )
})
