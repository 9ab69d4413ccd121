import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Metadata, Sharp } from 'sharp'
import { KilnError } from '#shared/contract/errors.ts'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'
import type { Frame } from '#shared/media/frame.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import type { Cover } from './contract.ts'

/** Loaded with the first picture: its libraries hold 9 MB that texts do without. */
export const loadSharp = async () => (await import('sharp')).default

/** Largest picture that is read, in pixels. */
export const MOST_PIXELS = 268_435_456
/** Of JPEG and WebP. */
export const JPEG_QUALITY = 92
const LOWEST_QUALITY = 50

/** A picture file and its size in pixels. */
export interface Encoded {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly width: number
  readonly height: number
}

/** Everything of a crop: where it lies in shares of the source, and how large and how heavy the result may be. */
export interface RenderJob {
  readonly path: string
  readonly crop: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly width: number
  readonly height: number
  readonly format: PictureFormat
  readonly maxBytes?: number | undefined
}

/** How large a frame is encoded: at most `side` pixels, or exactly so; as it is without either. */
export interface EncodeSize {
  readonly side?: number | undefined
  readonly exact?: { readonly width: number; readonly height: number } | undefined
}

/** Encodes a frame; JPEG and WebP at quality 92 without chroma subsampling, PNG lossless. */
export async function encodePicture(
  { data, width, height }: Frame,
  format: PictureFormat,
  { side, exact }: EncodeSize = {},
): Promise<Encoded> {
  const sharp = await loadSharp()
  let picture = sharp(data, { raw: { width, height, channels: 3 } })
  if (exact) picture = picture.resize({ ...exact, fit: 'fill', kernel: 'lanczos3' })
  else if (side !== undefined)
    picture = picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  return finish(picture, format, JPEG_QUALITY)
}

/** Reads a picture file upright, in sRGB, on black where it is transparent, no larger than `side` or covering an exact size. */
export async function readPicture(path: string, side: number, cover?: Cover) {
  if (!existsSync(path))
    throw new KilnError('not-found', fill(MEDIA_FAILURES.noFileAt, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
    })
  const sharp = await loadSharp()
  try {
    await refuseHuge(path)
    const upright = sharp(path, { limitInputPixels: MOST_PIXELS }).autoOrient()
    const metadata = await upright.metadata()
    const { autoOrient } = metadata
    const sized = cover
      ? upright
          .extract(coverCrop(autoOrient, cover))
          .resize({ width: cover.width, height: cover.height, fit: 'fill', kernel: 'lanczos3' })
      : upright.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await sized
      .flatten({ background: '#000000' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const frame = { width: info.width, height: info.height, data: new Uint8Array(data) }
    const plain = plainTypeOf(metadata)
    return { frame, width: autoOrient.width, height: autoOrient.height, ...(plain && { plain }) }
  } catch (error) {
    if (error instanceof KilnError) throw error
    throw new KilnError(
      'unreadable-file',
      fill(MEDIA_FAILURES.noPicture, { nameFile: basename(path) }),
      {
        action: MEDIA_REMEDIES.picture,
        cause: error,
      },
    )
  }
}

/** The media type of a file that shows everywhere as it is read here: it needs no turning, conversion or background. */
function plainTypeOf(file: Metadata): string | undefined {
  const { format, orientation = 1, hasAlpha, hasProfile, space, channels, depth, pages = 1 } = file
  const isKnown = format === 'jpeg' || format === 'png' || format === 'webp'
  const isPlain = orientation === 1 && !hasAlpha && !hasProfile && pages === 1
  const isSrgb = space === 'srgb' && channels === 3 && depth === 'uchar'
  return isKnown && isPlain && isSrgb ? `image/${format}` : undefined
}

/** Looks at the header only; `too-large`, with the size, of a picture with more pixels than are read. */
export async function refuseHuge(path: string): Promise<void> {
  const sharp = await loadSharp()
  const { width, height } = await sharp(path, { limitInputPixels: false }).metadata()
  if (width * height <= MOST_PIXELS) return
  throw new KilnError(
    'too-large',
    fill(MEDIA_FAILURES.largePicture, {
      nameFile: basename(path),
      width: width.toLocaleString('en'),
      height: height.toLocaleString('en'),
    }),
    {
      action: fill(MEDIA_REMEDIES.smaller, { count: Math.floor(MOST_PIXELS / 1e6) }),
    },
  )
}

/** A frame at another size, its proportions changed with it; Lanczos. */
export async function resizeFrame(
  { data, width, height }: Frame,
  size: { readonly width: number; readonly height: number },
): Promise<Frame> {
  const sharp = await loadSharp()
  const resized = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ ...size, fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer()
  return { ...size, data: new Uint8Array(resized) }
}

/** The part of a picture, in pixels, that fills a size: as much as there is, as near the focus as it can be. */
export function coverCrop(
  picture: { readonly width: number; readonly height: number },
  { width, height, focusX, focusY }: Cover,
) {
  const scale = Math.max(width / picture.width, height / picture.height)
  const part = {
    width: Math.max(1, Math.min(picture.width, Math.round(width / scale))),
    height: Math.max(1, Math.min(picture.height, Math.round(height / scale))),
  }
  const start = (whole: number, length: number, focus: number) =>
    Math.round(Math.min(whole - length, Math.max(0, focus * whole - length / 2)))
  return {
    left: start(picture.width, part.width, focusX),
    top: start(picture.height, part.height, focusY),
    ...part,
  }
}

/** Crops and scales a stored picture; lowers the quality until it fits `maxBytes`. */
export async function renderPicture(job: RenderJob): Promise<Encoded> {
  const sharp = await loadSharp()
  const { width, height } = await sharp(job.path).metadata()
  const left = Math.min(width - 1, Math.max(0, Math.round(job.crop.x * width)))
  const top = Math.min(height - 1, Math.max(0, Math.round(job.crop.y * height)))
  const crop = {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(job.crop.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(job.crop.height * height))),
  }
  for (let quality = JPEG_QUALITY; ; quality -= 8) {
    const picture = sharp(job.path)
      .extract(crop)
      .resize({ width: job.width, height: job.height, fit: 'fill', kernel: 'lanczos3' })
    const encoded = await finish(picture, job.format, quality)
    const fits = job.maxBytes === undefined || encoded.bytes.byteLength <= job.maxBytes
    if (fits || job.format === 'png' || quality - 8 < LOWEST_QUALITY) return encoded
  }
}

/** Encodes what a pipeline ends with. */
export async function finish(
  picture: Sharp,
  format: PictureFormat,
  quality: number,
): Promise<Encoded> {
  const { data, info } = await inFormat(picture, format, quality).toBuffer({
    resolveWithObject: true,
  })
  return {
    bytes: new Uint8Array(data),
    mediaType: `image/${format}`,
    width: info.width,
    height: info.height,
  }
}

function inFormat(picture: Sharp, format: PictureFormat, quality: number): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality, chromaSubsampling: '4:4:4' })
    case 'png':
      return picture.png({ compressionLevel: 6 })
    case 'webp':
      return picture.webp({ quality })
    default:
      throw new Error(`unknown format ${String(format satisfies never)}`)
  }
}
