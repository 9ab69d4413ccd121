import { copyFile, mkdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, parse, resolve } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { ImageSizeId } from '#shared/contract/platforms.ts'
import type { PictureFormat, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { chooseCrop } from '#main/core/media/choose-crop.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { VideoStore } from '#main/database/video-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'

interface ExportParts {
  readonly engine: Pick<Client<EngineContract>, 'pictures'>
  readonly assets: AssetFiles
  readonly thumbnails: Pick<ThumbnailStore, 'find'>
  readonly videos: Pick<VideoStore, 'find'>
}

interface ExportInput {
  readonly id: ThumbnailId
  readonly platform: ImageSizeId
  readonly format: PictureFormat
  readonly out?: string | undefined
}

/** Makes pictures of a platform's size from thumbnails. */
export function createExportService({ engine, assets, thumbnails, videos }: ExportParts) {
  function plan({ id, platform }: Pick<ExportInput, 'id' | 'platform'>) {
    const thumbnail = thumbnails.find(id)
    const size = IMAGE_SIZES.find((each) => each.id === platform)
    if (!thumbnail || !size) throw new KilnError('not-found', `No thumbnail ${id}`)
    return { thumbnail, size, crop: chooseCrop(size.width / size.height, thumbnail) }
  }

  return {
    /** The part of a thumbnail that its export to a platform keeps. */
    crop: async (input: Pick<ExportInput, 'id' | 'platform'>) => plan(input).crop,
    /** Crops around faces and attention, scales, keeps the result in the library and copies it to `out` if given. */
    async export({ id, platform, format, out }: ExportInput) {
      const { thumbnail, size, crop } = plan({ id, platform })
      const { width, height, maxBytes } = size
      const picture = await engine.pictures.render({
        path: thumbnail.path,
        crop,
        width,
        height,
        format,
        maxBytes: maxBytes ?? undefined,
      })
      const asset = await assets.add(picture.bytes, picture.mediaType)
      const name = parse(
        (thumbnail.videoId && videos.find(thumbnail.videoId)?.name) || 'picture',
      ).name
      const fileName = `${name}-${thumbnail.rank}-${platform}${extname(asset.path)}`
      const path = out === undefined ? asset.path : await copyOut(asset.path, out, fileName)
      return {
        assetId: asset.id,
        path,
        fileName: basename(fileName),
        width,
        height,
        sizeBytes: asset.sizeBytes,
      }
    },
  }
}

async function copyOut(from: string, out: string, fileName: string): Promise<string> {
  const isFolder =
    extname(out) === '' ||
    (await stat(out).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  const target = resolve(isFolder ? join(out, fileName) : out)
  try {
    await mkdir(dirname(target), { recursive: true })
    await copyFile(from, target)
    return target
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error
    throw new KilnError('unreadable-file', `${target} could not be written`, {
      action: 'Choose a folder you may write to.',
      cause: error,
    })
  }
}
