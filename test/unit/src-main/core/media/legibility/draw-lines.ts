import sharp from 'sharp'
import type { Frame } from '#shared/media/frame.ts'
import { ComposeDocument } from '#shared/contract/compositions.ts'
import { layOut } from '#main/core/compose/lay-out.ts'
import { createFonts } from '#main/painting/fonts.ts'

/** The fonts that ship with Kiln. */
export const fonts = createFonts()

const SIZE = { width: 640, height: 360 }

/** An SVG over a colour or a picture file, as a frame of working size. */
export async function drawFrame(svg: string, ground: string): Promise<Frame> {
  const behind = ground.startsWith('#')
    ? sharp({ create: { ...SIZE, channels: 3, background: ground } })
    : sharp(
        await sharp(ground)
          .resize({ ...SIZE, fit: 'cover' })
          .png()
          .toBuffer(),
      )
  const data = await behind
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return { ...SIZE, data: new Uint8Array(data) }
}

/** A box in pixels with the margin that the detector leaves, in shares of the frame. */
export function toBox(
  rect: { x: number; y: number; width: number; height: number },
  margin: number,
) {
  return {
    x: (rect.x - margin) / SIZE.width,
    y: (rect.y - margin) / SIZE.height,
    width: (rect.width + 2 * margin) / SIZE.width,
    height: (rect.height + 2 * margin) / SIZE.height,
    score: 1,
  }
}

/** Letters of bars, of a known height and stroke in pixels: H, E, L and T. */
export function drawBars({
  x,
  y,
  height,
  stroke,
  colour,
}: Record<'x' | 'y' | 'height' | 'stroke', number> & { colour: string }) {
  const wide = 0.7 * height
  const step = wide + 0.35 * height
  const rects: string[] = []
  const bar = (left: number, top: number, width: number, tall: number) =>
    rects.push(`<rect x="${left}" y="${top}" width="${width}" height="${tall}" fill="${colour}"/>`)
  'HELT'.split('').forEach((letter, index) => {
    const left = x + index * step
    if (letter === 'T') bar(left + (wide - stroke) / 2, y, stroke, height)
    else bar(left, y, stroke, height)
    if (letter === 'H') {
      bar(left + wide - stroke, y, stroke, height)
      bar(left, y + (height - stroke) / 2, wide, stroke)
    }
    if (letter === 'E' || letter === 'T') bar(left, y, wide, stroke)
    if (letter === 'E') bar(left, y + (height - stroke) / 2, 0.9 * wide, stroke)
    if (letter === 'E' || letter === 'L') bar(left, y + height - stroke, wide, stroke)
  })
  const box = { x, y, width: 3 * step + wide, height }
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360">${rects.join('')}</svg>`,
    box: toBox(box, 0.3 * height),
  }
}

interface Styled {
  readonly text: string
  readonly font?: string
  readonly weight?: number
  /** Share of the frame's height. */
  readonly size: number
  readonly colour: string
  readonly more?: Readonly<Record<string, unknown>>
}

/** Words in a font of Kiln: the SVG, the box of their line, and the height of their capitals in pixels. */
export function setWords({ text, font = 'inter', weight = 700, size, colour, more }: Styled) {
  const layer = {
    ...{ type: 'text', id: 'a', x: 0.04, y: 0.25, width: 0.92, height: 0.7 },
    ...{ text, font, weight, size, colour, fits: false, ...more },
  }
  const document = ComposeDocument.parse({ version: 1, ...SIZE, background: {}, layers: [layer] })
  const plain = { ...document, layers: document.layers.map((each) => ({ ...each, plate: null })) }
  const { svg } = layOut({ document, logos: [], faces: fonts })
  const [line] = layOut({ document: plain, logos: [], faces: fonts }).layers
  const capHeight = fonts(
    document.layers[0]!.type === 'text' ? document.layers[0]!.font : 'inter',
    weight,
  ).first.capHeight
  return {
    svg,
    box: toBox(line!.box, 0.12 * line!.box.height),
    cap: capHeight * size * SIZE.height,
  }
}
