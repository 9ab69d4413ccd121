import { readFile } from 'node:fs/promises'
import type { ComposeDocument, ComposeLayout } from '#shared/contract/compositions.ts'
import type { Image } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import { writePngMetadata } from '#main/core/images/png-metadata.ts'
import { createLru } from '#main/lib/lru.ts'
import { findImage } from './find-subject.ts'
import { inheritFacts } from './inherit-facts.ts'
import { type Keeper, metadataOf } from './keep-image.ts'
import type { ImageParts } from './parts.ts'

/** Longest side, in pixels, at which the picture behind the layers is judged. */
const BEHIND_SIDE = 640
/** Backgrounds that are remembered while layers are moved over them. */
const MOST_BEHIND = 4

/** Lays out and draws compositions. */
export function createComposer(parts: ImageParts & { readonly keeper: Keeper }) {
  const { engine, painting, assets, logos, keeper } = parts
  const behind = createLru<Frame>(MOST_BEHIND)

  async function lookBehind(document: ComposeDocument): Promise<Frame | undefined> {
    const { width, height, background } = document
    if (background.imageId === null) return undefined
    const { assetId, path } = findImage(background.imageId, parts)
    const scale = Math.min(1, BEHIND_SIDE / Math.max(width, height))
    const side = (length: number) => Math.max(1, Math.round(length * scale))
    const { focusX, focusY } = background
    const cover = { width: side(width), height: side(height), focusX, focusY }
    const key = `${assetId} ${Object.values(cover).join(' ')}`
    const known = behind.get(key)
    if (known) return known
    const { frame } = await engine.pictures.read({ path, side: BEHIND_SIDE, cover })
    behind.set(key, frame)
    return frame
  }

  async function readLogos(document: ComposeDocument) {
    const ids = new Set(
      document.layers.flatMap((layer) => (layer.type === 'logo' ? [layer.assetId] : [])),
    )
    const found = [...ids].map(async (assetId) => {
      const logo = logos.find(assetId)
      const file = assets.find(assetId)
      if (!logo || !file) return []
      const { width, height, mediaType } = logo
      return [
        { assetId, mediaType, width, height, bytes: new Uint8Array(await readFile(file.path)) },
      ]
    })
    return (await Promise.all(found)).flat()
  }

  async function layOut(document: ComposeDocument): Promise<ComposeLayout> {
    const frame = await lookBehind(document)
    return painting.compositions.layout({
      document,
      logos: await readLogos(document),
      ...(frame && { behind: frame }),
    })
  }

  return {
    layout: ({ document }: { readonly document: ComposeDocument }) => layOut(document),
    /** Draws the layers over their picture; what was known of it holds for the result. */
    async compose({ document }: { readonly document: ComposeDocument }): Promise<Image> {
      const startMs = performance.now()
      const { imageId, colour, focusX, focusY } = document.background
      const parent = imageId === null ? null : findImage(imageId, parts)
      const { svg } = await layOut(document)
      const { width, height } = document
      const picture = await engine.pictures.compose({
        ...(parent && { path: parent.path }),
        colour,
        focusX,
        focusY,
        width,
        height,
        svg,
        format: 'png',
      })
      const facts = {
        ...inheritFacts(parent, 'composed'),
        licence: parent?.licence ?? 'yours without conditions',
        licenceClass: parent?.licenceClass ?? ('open' as const),
        document,
        tookMs: performance.now() - startMs,
      }
      const bytes = writePngMetadata(picture.bytes, metadataOf({ ...facts, width, height }))
      return keeper.file({ ...picture, bytes }, facts)
    },
  }
}
