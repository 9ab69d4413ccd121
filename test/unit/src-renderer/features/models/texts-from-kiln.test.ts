import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TEXTS_FROM_KILN } from '#renderer/features/models/texts-from-kiln.ts'
import { CATALOGUE } from '#main/core/models/catalogue.ts'

it('lists what models are said to be good at, so that no language lacks it', () => {
  const locate = readFileSync(
    new URL('../../../../../src-main/services/models/locate-models.ts', import.meta.url),
    'utf8',
  )
  const adopted = TEXTS_FROM_KILN.filter((text) => locate.includes(text))
  expect(adopted).toHaveLength(1)
  const said = [...CATALOGUE.map(({ summary }) => summary), ...adopted]
  expect(new Set(TEXTS_FROM_KILN)).toEqual(new Set(said))
})
