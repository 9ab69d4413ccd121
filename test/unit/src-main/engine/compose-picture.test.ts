import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ComposeDocument } from '#shared/contract/compositions.ts'
import { composePicture } from '#main/engine/compose-picture.ts'
import { readPicture } from '#main/engine/pictures.ts'
import { readLogo } from '#main/engine/read-logo.ts'
import { createLayout } from '#main/painting/lay-out.ts'

let folder: string
const put = async (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiln-compose-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The left half red, the right half blue. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([
      {
        input: {
          create: { width: Math.floor(width / 2), height, channels: 3, background: '#0000ff' },
        },
        left: Math.ceil(width / 2),
        top: 0,
      },
    ])
    .png()
    .toBuffer()

const pixel = async (bytes: Uint8Array, left: number, top: number) => {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data.subarray(0, 3)]
}
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><g/></svg>'
const job = {
  colour: '#204060',
  focusX: 0.5,
  focusY: 0.5,
  width: 80,
  height: 80,
  svg: EMPTY,
  format: 'png' as const,
}

/** A JPEG whose header claims a size and whose pixels are missing. */
async function jpegOf(width: number, height: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(
    await sharp({ create: { width: 16, height: 16, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer(),
  )
  const at = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0)
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(at + 5, height)
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(at + 7, width)
  return bytes
}

describe('composing', () => {
  it('keeps the focus in sight when the picture is cut', async () => {
    const path = await put('halves.png', await halves(320, 80))
    for (const [focusX, colour] of [
      [0.1, [255, 0, 0]],
      [0.9, [0, 0, 255]],
    ] as const) {
      const { bytes, width, height } = await composePicture({ ...job, path, focusX })
      expect({ width, height }).toEqual({ width: 80, height: 80 })
      expect(await pixel(bytes, 40, 40)).toEqual(colour)
    }
  })

  it('draws the layers over the background, in the same bytes each time', async () => {
    const document = ComposeDocument.parse({
      version: 1,
      width: 400,
      height: 200,
      background: { colour: '#204060' },
      layers: [
        {
          type: 'shape',
          id: 's',
          shape: 'rectangle',
          fill: '#ff000080',
          x: 0,
          y: 0,
          width: 0.5,
          height: 1,
        },
        {
          type: 'text',
          id: 't',
          text: 'HHHH',
          size: 0.5,
          font: 'anton',
          x: 0.52,
          y: 0.2,
          width: 0.48,
          height: 0.6,
          fits: false,
        },
      ],
    })
    const { svg } = await createLayout()({ document, logos: [] })
    const make = () => composePicture({ ...job, width: 400, height: 200, svg })
    const { bytes } = await make()
    expect(await pixel(bytes, 399, 199)).toEqual([0x20, 0x40, 0x60])
    const [red, green, blue] = await pixel(bytes, 50, 100)
    expect(red).toBeGreaterThan(140)
    expect(Math.abs(green! - 32)).toBeLessThan(2)
    expect(Math.abs(blue! - 48)).toBeLessThan(2)
    expect(await pixel(bytes, 215, 100)).toEqual([255, 255, 255])
    expect((await make()).bytes).toEqual(bytes)
  })

  it('shows the colour where a picture is transparent', async () => {
    const clear = await sharp({
      create: { width: 9, height: 9, channels: 4, background: '#00000000' },
    })
      .png()
      .toBuffer()
    const path = await put('clear.png', clear)
    const { bytes } = await composePicture({ ...job, path, format: 'png' })
    expect(await pixel(bytes, 4, 4)).toEqual([0x20, 0x40, 0x60])
  })

  it('draws logos, those in SVG too', async () => {
    const path = await put(
      'logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="#00ff00"/></svg>',
    )
    const logo = { assetId: 'l', ...(await readLogo(path)) }
    const document = ComposeDocument.parse({
      version: 1,
      width: 80,
      height: 80,
      background: {},
      layers: [{ type: 'logo', id: 'l', assetId: 'l', x: 0, y: 0, width: 1, height: 1 }],
    })
    const { svg } = await createLayout()({ document, logos: [logo] })
    const { bytes } = await composePicture({ ...job, svg })
    expect(await pixel(bytes, 40, 40)).toEqual([0, 255, 0])
    expect(await pixel(bytes, 40, 10)).toEqual([0x20, 0x40, 0x60])
  })

  it('refuses a background that is missing or no picture', async () => {
    await expect(composePicture({ ...job, path: join(folder, 'gone.png') })).rejects.toMatchObject({
      code: 'not-found',
    })
    const path = await put('text.png', 'hello')
    await expect(composePicture({ ...job, path })).rejects.toMatchObject({
      code: 'unreadable-file',
    })
  })
})

describe('pictures of an enormous size', () => {
  it('are refused with their size, by every reader', async () => {
    const path = await put('bomb.jpg', await jpegOf(30_000, 30_000))
    const refusal = { code: 'too-large', message: 'bomb.jpg has 30,000 x 30,000 pixels' }
    await expect(readPicture(path, 640)).rejects.toMatchObject(refusal)
    await expect(readLogo(path)).rejects.toMatchObject(refusal)
    await expect(composePicture({ ...job, path })).rejects.toMatchObject(refusal)
  })
})

describe('logos', () => {
  it('in SVG are cleaned, measured and their colours found', async () => {
    const source =
      '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><script>alert(1)</script><rect width="120" height="60" fill="#ffffff"/><circle cx="40" cy="30" r="20" fill="#c81e4a"/></svg>'
    const logo = await readLogo(await put('brand.svg', source))
    expect(logo).toMatchObject({
      mediaType: 'image/svg+xml',
      width: 120,
      height: 60,
      removed: ['A script was taken out.'],
    })
    expect(new TextDecoder().decode(logo.bytes)).not.toContain('script')
    expect(logo.palette).toHaveLength(2)
    expect(logo.palette[0]).toMatch(/^#c/)
    expect(logo.palette[1]).toBe('#ffffff')
  })

  it('as pixels become a PNG of at most 1024 pixels that stays transparent', async () => {
    const dot =
      '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000"><circle cx="1000" cy="500" r="300" fill="#1fa7a2"/></svg>'
    const logo = await readLogo(
      await put('dot.webp', await sharp(Buffer.from(dot)).webp().toBuffer()),
    )
    expect(logo).toMatchObject({ mediaType: 'image/png', width: 1024, height: 512, removed: [] })
    expect(logo.palette).toHaveLength(1)
    expect((await sharp(logo.bytes).metadata()).hasAlpha).toBe(true)
  })

  it('are refused when they are none', async () => {
    for (const [name, bytes] of [
      ['a.svg', '<html></html>'],
      ['b.svg', '<svg'],
      ['c.png', 'PNG?'],
      ['d.png', ''],
    ] as const)
      await expect(readLogo(await put(name, bytes)), name).rejects.toMatchObject({
        code: 'unreadable-file',
      })
    await expect(readLogo(folder)).rejects.toMatchObject({ code: 'not-found' })
  })
})
