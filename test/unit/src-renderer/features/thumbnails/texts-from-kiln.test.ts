import { expect, it } from 'vitest'
import { OBJECTS_FROM_KILN } from '#renderer/features/thumbnails/objects-from-kiln.ts'
import { TEXTS_FROM_KILN } from '#renderer/features/thumbnails/texts-from-kiln.ts'
import { COCO_LABELS } from '#main/core/media/objects/coco-labels.ts'
import { SCORE_BASIS } from '#main/core/media/thumbnail-score.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'

it('lists what scores and picture sizes say, so that no language lacks it', () => {
  const said = [
    SCORE_BASIS,
    ...IMAGE_SIZES.flatMap(({ name, keepClear }) => [
      name,
      ...keepClear.map(({ reason }) => reason),
    ]),
  ]
  expect(new Set(TEXTS_FROM_KILN)).toEqual(new Set(said))
})

it('lists what the object detector may name', () => {
  expect(OBJECTS_FROM_KILN).toEqual(COCO_LABELS)
})
