import { basename } from 'node:path'
import { existsSync } from 'node:fs'
import type { Sharp } from 'sharp'
import { KilnError } from '#shared/contract/errors.ts'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import {
  coverCrop,
  type Encoded,
  finish,
  JPEG_QUALITY,
  loadSharp,
  MOST_PIXELS,
  refuseHuge,
} from './pictures.ts'

/** A background and the layers over it: a picture cut to the size around its focus, or a plain colour. */
export interface ComposeJob {
  readonly path?: string | undefined
  readonly colour: string
  readonly focusX: number
  readonly focusY: number
  readonly width: number
  readonly height: number
  /** Of the same size. */
  readonly svg: string
  readonly format: PictureFormat
}

/** Draws an SVG over a background, in sRGB; where the picture is transparent its colour shows. The same job gives the same bytes. */
export async function composePicture(job: ComposeJob): Promise<Encoded> {
  const sharp = await loadSharp()
  const { width, height } = job
  const layers = await sharp(Buffer.from(job.svg), { unlimited: true }) // layers of our own may be many
    .resize({ width, height, fit: 'fill' })
    .ensureAlpha()
    .raw()
    .toBuffer()
  const ground =
    job.path === undefined ? await plainGround(job) : await pictureGround(job.path, job)
  const picture = ground.composite([{ input: layers, raw: { width, height, channels: 4 } }])
  return finish(picture.removeAlpha(), job.format, JPEG_QUALITY)
}

async function plainGround({ width, height, colour }: ComposeJob): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp({ create: { width, height, channels: 3, background: colour.slice(0, 7) } })
}

async function pictureGround(path: string, job: ComposeJob): Promise<Sharp> {
  if (!existsSync(path))
    throw new KilnError('not-found', fill(MEDIA_FAILURES.noFileAt, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
    })
  const sharp = await loadSharp()
  const { width, height } = job
  try {
    await refuseHuge(path)
    const upright = sharp(path, { limitInputPixels: MOST_PIXELS }).autoOrient()
    const { autoOrient } = await upright.metadata()
    const { data, info } = await upright
      .extract(coverCrop(autoOrient, job))
      .resize({ width, height, fit: 'fill', kernel: 'lanczos3' })
      .flatten({ background: job.colour.slice(0, 7) })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
  } catch (error) {
    if (error instanceof KilnError) throw error
    throw new KilnError(
      'unreadable-file',
      fill(MEDIA_FAILURES.noPicture, { nameFile: basename(path) }),
      {
        action: MEDIA_REMEDIES.background,
        cause: error,
      },
    )
  }
}
