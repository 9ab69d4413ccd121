import type { ComposeDocument, ComposeLayer } from '#shared/contract/compositions.ts'
import type { Image } from '#shared/contract/images.ts'
import type { ImageSize } from '#shared/contract/platforms.ts'
import { bounded } from './place.ts'

/** Most layers of a document. */
export const MOST_LAYERS = 60
const SIDES = { least: 64, most: 8192 } as const

/** What opens with a picture: its own layers when it was composed, or nothing over it. */
export function toDocument(image: Image, sizes: readonly ImageSize[]): ComposeDocument {
  if (image.document) return image.document
  const scale = Math.min(1, SIDES.most / Math.max(image.width, image.height))
  const side = (length: number) => Math.max(SIDES.least, Math.round(length * scale))
  const [width, height] = [side(image.width), side(image.height)]
  const size = sizes.find((each) => each.width === width && each.height === height)
  return {
    version: 1,
    width,
    height,
    platform: size?.id ?? null,
    background: { imageId: image.id, colour: '#101418', focusX: 0.5, focusY: 0.5 },
    layers: [],
  }
}

/** An id that no layer has yet. */
export function freeId({ layers }: ComposeDocument): string {
  const taken = new Set(layers.map(({ id }) => id))
  for (let number = layers.length + 1; ; number++)
    if (!taken.has(`layer-${number}`)) return `layer-${number}`
}

/** Puts a layer on top; a full document stays as it is. */
export function addLayer(document: ComposeDocument, layer: ComposeLayer): ComposeDocument {
  if (document.layers.length >= MOST_LAYERS) return document
  return { ...document, layers: [...document.layers, layer] }
}

/** Changes one layer; its place stays one that the contract takes. */
export function changeLayer(
  document: ComposeDocument,
  id: string,
  change: (layer: ComposeLayer) => ComposeLayer,
): ComposeDocument {
  const layers = document.layers.map((layer) => (layer.id === id ? bounded(change(layer)) : layer))
  return { ...document, layers }
}

/** Takes a layer away. */
export const removeLayer = (document: ComposeDocument, id: string): ComposeDocument => ({
  ...document,
  layers: document.layers.filter((layer) => layer.id !== id),
})

/** Puts a copy of a layer over it, a little aside. */
export function duplicateLayer(
  document: ComposeDocument,
  id: string,
): { readonly document: ComposeDocument; readonly id: string } {
  const at = document.layers.findIndex((layer) => layer.id === id)
  const layer = document.layers[at]
  if (!layer || document.layers.length >= MOST_LAYERS) return { document, id }
  const copy = bounded({ ...layer, id: freeId(document), x: layer.x + 0.02, y: layer.y + 0.02 })
  return {
    document: { ...document, layers: document.layers.toSpliced(at + 1, 0, copy) },
    id: copy.id,
  }
}

/** Moves a layer by steps towards the front (positive) or the back. */
export function reorderLayer(document: ComposeDocument, id: string, by: number): ComposeDocument {
  const from = document.layers.findIndex((layer) => layer.id === id)
  const layer = document.layers[from]
  const to = Math.min(document.layers.length - 1, Math.max(0, from + by))
  if (!layer || to === from) return document
  return { ...document, layers: document.layers.toSpliced(from, 1).toSpliced(to, 0, layer) }
}
