import { extname, parse } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { ImageSizeId } from '#shared/contract/platforms.ts'
import type { Crop, PictureFormat, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { chooseCrop } from '#main/core/media/choose-crop.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { VideoStore } from '#main/database/video-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import { copyOut } from './copy-out.ts'

interface ExportParts {
  readonly engine: Pick<Client<EngineContract>, 'pictures'>
  readonly assets: AssetFiles
  readonly thumbnails: Pick<ThumbnailStore, 'find' | 'noteExport'>
  readonly videos: Pick<VideoStore, 'find'>
}

interface Target {
  readonly id: ThumbnailId
  readonly platform?: ImageSizeId | undefined
}

interface ExportInput extends Target {
  readonly format: PictureFormat
  readonly out?: string | undefined
}

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 }

/** Makes pictures of a platform's size from thumbnails. */
export function createExportService({ engine, assets, thumbnails, videos }: ExportParts) {
  function plan({ id, platform }: Target) {
    const thumbnail = thumbnails.find(id)
    if (!thumbnail) throw new KilnError('not-found', `No thumbnail ${id}`)
    const size = IMAGE_SIZES.find((each) => each.id === platform)
    const { width, height } = size ?? thumbnail
    const crop = size ? chooseCrop(width / height, thumbnail) : WHOLE
    return { thumbnail, width, height, crop, maxBytes: size?.maxBytes ?? undefined }
  }

  return {
    /** The part of a thumbnail that its export to a platform keeps. */
    crop: async (target: Target) => plan(target).crop,
    /** Crops around faces and attention, scales, keeps the result in the library and copies it to `out` if given. */
    async export({ format, out, ...target }: ExportInput) {
      const { thumbnail, width, height, crop, maxBytes } = plan(target)
      const { path: source, videoId, rank } = thumbnail
      const picture = await engine.pictures.render({
        path: source,
        crop,
        width,
        height,
        format,
        maxBytes,
      })
      const asset = await assets.add(picture.bytes, picture.mediaType)
      thumbnails.noteExport(thumbnail.id, asset.id)
      const name = parse((videoId && videos.find(videoId)?.name) || 'picture').name
      const label = target.platform ? `-${target.platform}` : ''
      const fileName = `${name}-${rank}${label}${extname(asset.path)}`
      const path = out === undefined ? asset.path : await copyOut(asset.path, out, fileName)
      const { id: assetId, sizeBytes } = asset
      return { assetId, path, fileName, width, height, sizeBytes }
    },
  }
}
