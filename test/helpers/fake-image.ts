import { randomUUID } from 'node:crypto'
import { type Image, ImageId } from '#shared/contract/images.ts'

/** A picture of the painter, with what a test wants otherwise. */
export function fakeImage(asset: { id: string; path: string }, wanted: Partial<Image> = {}): Image {
  return {
    id: ImageId.parse(randomUUID()),
    kind: 'generated',
    parentId: null,
    path: asset.path,
    assetId: asset.id,
    previewId: asset.id,
    width: 1280,
    height: 720,
    sizeBytes: 1000,
    seed: 7,
    model: 'backgrounds',
    modelName: 'Backgrounds',
    licence: 'yours without conditions',
    licenceClass: 'open',
    prompt: 'calm teal waves',
    negativePrompt: '',
    settings: {
      steps: null,
      guidance: null,
      scheduler: null,
      strength: null,
      style: 'waves',
      palette: ['#1fa7a2'],
      software: null,
    },
    understood: {
      style: 'waves',
      colours: [{ word: 'teal', hex: '#1fa7a2' }],
      moods: ['calm'],
      layout: [],
      ignored: [],
    },
    notes: [],
    unsafe: null,
    document: null,
    tookMs: 300,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...wanted,
  }
}
