import type { Frame } from '#shared/media/frame.ts'
import { loadSharp } from './pictures.ts'

/** A frame with an SVG drawn over it, stretched to its size, in sRGB. */
export async function drawOver({ width, height, data }: Frame, svg: string): Promise<Frame> {
  const sharp = await loadSharp()
  const layer = await sharp(Buffer.from(svg), { unlimited: true }) // words of our own may have many curves
    .resize({ width, height, fit: 'fill' })
    .ensureAlpha()
    .raw()
    .toBuffer()
  const drawn = await sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: layer, raw: { width, height, channels: 4 } }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return { width, height, data: new Uint8Array(drawn) }
}
