import { expect, it } from 'vitest'
import { OBJECTS_FROM_KILN } from '#renderer/features/thumbnails/objects-from-kiln.ts'
import { COCO_LABELS } from '#main/core/media/objects/coco-labels.ts'

it('lists what the object detector may name', () => {
  expect(OBJECTS_FROM_KILN).toEqual(COCO_LABELS)
})
