import { expect, it } from 'vitest'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import { TEXT_RULES } from '#main/core/platforms/text-rules.ts'
import { unsaid } from '../../../../helpers/said.ts'

it('knows what rules and sizes of platforms rest on', () => {
  const said = [
    ...TEXT_RULES.flatMap(({ source, note }) => [source, note ?? '']),
    ...IMAGE_SIZES.flatMap(({ name, source, keepClear }) => [
      name,
      source,
      ...keepClear.map(({ reason }) => reason),
    ]),
  ]
  expect(new Set(said).size).toBeGreaterThan(30)
  expect(unsaid(said)).toEqual([])
})
