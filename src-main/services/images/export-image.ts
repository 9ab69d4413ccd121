import { extname } from 'node:path'
import type { ImageId } from '#shared/contract/images.ts'
import type { ImageSizeId } from '#shared/contract/platforms.ts'
import type { Crop, PictureFormat } from '#shared/contract/thumbnails.ts'
import { WORKING_SIDE } from '#shared/media/frame.ts'
import { writePngMetadata } from '#main/core/images/png-metadata.ts'
import { chooseCrop } from '#main/core/media/choose-crop.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import { copyOut } from '../copy-out.ts'
import { findImage } from './find-subject.ts'
import { metadataOf } from './keep-image.ts'
import type { ImageParts } from './parts.ts'

interface ExportInput {
  readonly id: ImageId
  readonly size?: ImageSizeId | undefined
  readonly format: PictureFormat
  readonly crop?: Crop | undefined
  readonly metadata: boolean
  readonly out?: string | undefined
}

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 }
const MOST_NAME = 48

/** Writes a picture as a file, cropped around what matters where its shape does not fit. */
export async function exportImage(input: ExportInput, parts: ImageParts) {
  const { engine, assets, images } = parts
  const image = findImage(input.id, parts)
  const size = IMAGE_SIZES.find(({ id }) => id === input.size)
  const crop = input.crop ?? (size ? await cropTo(size.width / size.height) : WHOLE)
  const { width, height } = size ?? {
    width: Math.max(1, Math.round(image.width * crop.width)),
    height: Math.max(1, Math.round(image.height * crop.height)),
  }

  async function cropTo(aspect: number): Promise<Crop> {
    if (Math.abs(image.width / image.height / aspect - 1) < 0.01) return WHOLE
    const { frame } = await engine.pictures.read({ path: image.path, side: WORKING_SIDE })
    const { saliency, faces, text, extras } = await engine.frames.assess({ frame })
    const objects = extras?.objects ?? []
    const { width: w, height: h } = image
    return chooseCrop(aspect, { width: w, height: h, attention: saliency, faces, text, objects })
  }

  const picture = await engine.pictures.render({
    path: image.path,
    crop,
    width,
    height,
    format: input.format,
    maxBytes: size?.maxBytes ?? undefined,
  })
  const bytes =
    input.metadata && input.format === 'png'
      ? writePngMetadata(picture.bytes, metadataOf({ ...image, width, height }))
      : picture.bytes
  const asset = await assets.add(bytes, picture.mediaType)
  images.noteExport(image.id, asset.id)
  const label = input.size === undefined ? '' : `-${input.size}`
  const fileName = `${slug(image.prompt)}${image.seed === null ? '' : `-${image.seed}`}${label}${extname(asset.path)}`
  const path = input.out === undefined ? asset.path : await copyOut(asset.path, input.out, fileName)
  return { assetId: asset.id, path, fileName, width, height, sizeBytes: asset.sizeBytes }
}

/** The first words of a prompt as the beginning of a file name. */
function slug(prompt: string): string {
  const words = prompt
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  const name = words?.join('-').toLowerCase().slice(0, MOST_NAME).replace(/-+$/, '')
  return name || 'picture'
}
