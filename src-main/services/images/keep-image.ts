import { randomUUID } from 'node:crypto'
import { toWireError } from '#shared/contract/errors.ts'
import { type Image, ImageId } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import { writePngMetadata } from '#main/core/images/png-metadata.ts'
import type { PictureMetadata } from '#main/core/images/picture-metadata.ts'
import type { PictureSize } from '#main/core/images/plan-size.ts'
import type { ImageFacts, ImageParts } from './parts.ts'

/** Longest side, in pixels, of the small pictures the gallery shows. */
const PREVIEW_SIDE = 384
/** Longest side of the picture that the safety check sees. */
const CHECKED_SIDE = 448

type KeepParts = Pick<ImageParts, 'engine' | 'assets' | 'images' | 'settings'>

interface Encoded extends PictureSize {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Puts a picture into the gallery: its file, a small one, and its row. */
export function createKeeper({ engine, assets, images, settings }: KeepParts) {
  /** The painter's pictures hold nothing that could be unsafe. */
  async function check(frame: Frame, model: string): Promise<number | null> {
    if (!settings().safetyCheck || model === 'backgrounds') return null
    try {
      return (await engine.pictures.unsafe({ frame })).unsafe
    } catch (error) {
      if (toWireError(error).code === 'model-missing') return null
      throw error
    }
  }

  async function keep(encoded: Encoded, small: Frame, facts: ImageFacts): Promise<Image> {
    const unsafe = await check(small, facts.model)
    const preview = await engine.pictures.encode({
      frame: copyOf(small),
      format: 'webp',
      side: PREVIEW_SIDE,
    })
    const asset = await assets.add(encoded.bytes, encoded.mediaType)
    const previewAsset = await assets.add(preview.bytes, preview.mediaType)
    const image: Image = {
      ...facts,
      id: ImageId.parse(randomUUID()),
      path: asset.path,
      assetId: asset.id,
      previewId: previewAsset.id,
      width: encoded.width,
      height: encoded.height,
      sizeBytes: asset.sizeBytes,
      unsafe,
      createdAt: new Date().toISOString(),
    }
    images.put(image)
    return image
  }

  return {
    /** Keeps pixels as a PNG that carries its settings; scaled to `exact` when that is given. */
    async frame(frame: Frame, facts: ImageFacts, exact?: PictureSize): Promise<Image> {
      const small = await shrink(engine, frame)
      const encoded = await engine.pictures.encode({ frame: copyOf(frame), format: 'png', exact })
      const bytes = writePngMetadata(encoded.bytes, metadataOf({ ...facts, ...encoded }))
      return keep({ ...encoded, bytes }, small, facts)
    },
    /** Keeps a file as it is; its pixels are read from it when they are not at hand. */
    async file(encoded: Encoded, facts: ImageFacts, frame?: Frame): Promise<Image> {
      if (frame) return keep(encoded, await shrink(engine, frame), facts)
      const { path } = await assets.add(encoded.bytes, encoded.mediaType)
      const small = await engine.pictures.read({ path, side: CHECKED_SIDE })
      return keep(encoded, small.frame, facts)
    },
  }
}

/** What goes into a picture's file, so that others and Kiln can read what it was made with. */
export function metadataOf(
  image: Pick<Image, 'prompt' | 'negativePrompt' | 'settings' | 'seed' | 'model'> & PictureSize,
): PictureMetadata {
  const { prompt, negativePrompt, settings, seed, model, width, height } = image
  return { ...settings, prompt, negativePrompt, seed, model, width, height }
}

/** The keeper's type. */
export type Keeper = ReturnType<typeof createKeeper>

/** Pixels that are handed over are gone for their giver. */
const copyOf = (frame: Frame): Frame => ({ ...frame, data: frame.data.slice() })

async function shrink(engine: ImageParts['engine'], frame: Frame): Promise<Frame> {
  const scale = CHECKED_SIDE / Math.max(frame.width, frame.height)
  if (scale >= 1) return frame
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  const size = { width: side(frame.width), height: side(frame.height) }
  return (await engine.pictures.resize({ frame, ...size })).frame
}
