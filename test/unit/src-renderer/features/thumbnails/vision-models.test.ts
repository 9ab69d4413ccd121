import { expect, it } from 'vitest'
import type { Model } from '#shared/contract/models.ts'
import { partaker, suggestVision } from '#renderer/features/thumbnails/vision-models.ts'
import { VISION_MODELS } from '#main/core/models/catalogue-vision.ts'

const listed = (change: Partial<Record<string, Partial<Model>>> = {}): readonly Model[] =>
  VISION_MODELS.map(({ id, name, licence, licenceClass, sizeBytes, hub }) => ({
    id,
    name,
    purpose: 'vision',
    format: 'onnx',
    summary: '',
    licence,
    licenceClass,
    languages: [],
    sizeBytes,
    // one that can not be fetched is still listed, for what it would be
    state: 'available',
    path: null,
    receivedBytes: 0,
    loaded: false,
    fit: {
      level: hub ? 'comfortable' : 'unknown',
      reason: '',
      needsBytes: 0,
      tokensPerSecond: null,
    },
    ...change[id],
  }))

it('knows what every model of the catalogue adds', () => {
  const models = listed()
  for (const { id } of models) {
    const roles = (['aesthetic', 'objects'] as const).filter((role) => partaker(models, [id], role))
    expect(roles, id).toHaveLength(1)
  }
})

it('suggests one model for each thing that none here does', () => {
  const roles = (models: readonly Model[]) => suggestVision(models).map(({ role }) => role)
  expect(roles(listed())).toEqual(['aesthetic', 'objects'])
  expect(roles(listed({ 'nima-mobilenet': { state: 'adopted' } }))).toEqual(['objects'])
  expect(
    roles(listed({ 'dfine-small-coco': { fit: { ...listed()[0]!.fit, level: 'too-large' } } })),
  ).toEqual(['aesthetic'])
})

it('names the model that took part and none that only is here', () => {
  const models = listed({ 'clip-vit-base-patch32': { state: 'installed' } })
  expect(partaker(models, ['clip-vit-base-patch32'], 'aesthetic')?.id).toBe('clip-vit-base-patch32')
  expect(partaker(models, [], 'aesthetic')).toBeUndefined()
})
