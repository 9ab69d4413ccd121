import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPng, readChunks, toChunk } from '#main/core/images/png-chunks.ts'
import { readPngMetadata, writePngMetadata } from '#main/core/images/png-metadata.ts'
import { readPngTexts, writePngTexts } from '#main/core/images/png-texts.ts'
import { toMetadata } from '#main/core/images/picture-metadata.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../helpers/random.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const SIGNATURE = latin1('\u0089PNG\r\n\u001a\n')

/** A grey PNG of 3 x 2 pixels with chunks between its header and its pixels. */
function pngWith(...chunks: Uint8Array[]): Uint8Array {
  const header = Uint8Array.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0])
  const pixels = deflateSync(new Uint8Array(8))
  return join(
    SIGNATURE,
    toChunk('IHDR', header),
    ...chunks,
    toChunk('IDAT', pixels),
    toChunk('IEND', new Uint8Array()),
  )
}

const textChunk = (keyword: string, text: string) => toChunk('tEXt', latin1(`${keyword}\0${text}`))
const FULL = toMetadata({
  prompt: 'calm teal waves,\n(dark:1.2), "quoted", 東京 🌊',
  negativePrompt: 'text, people',
  steps: 20,
  guidance: 7,
  scheduler: 'dpmpp-2m-karras',
  strength: 0.5,
  style: 'waves, wide',
  palette: ['#1fa7a2'],
  software: 'Kiln',
  seed: 7,
  width: 512,
  height: 640,
  model: 'kiln-mini',
})

describe('writing what a picture was made with', () => {
  it('reads back everything it wrote, in any script', () => {
    expect(readPngMetadata(writePngMetadata(pngWith(), FULL))).toEqual(FULL)
  })

  it('gives the same bytes for the same picture and settings', () => {
    expect(writePngMetadata(pngWith(), FULL)).toEqual(writePngMetadata(pngWith(), FULL))
  })

  it('writes the text that the common web UIs read', () => {
    const written = writePngMetadata(
      pngWith(),
      toMetadata({ ...FULL, prompt: 'a cat', style: null }),
    )
    expect(readPngTexts(written).get('parameters')).toBe(
      'a cat\nNegative prompt: text, people\nSteps: 20, Sampler: DPM++ 2M Karras, CFG scale: 7, Seed: 7, Size: 512x640, Model: kiln-mini, Denoising strength: 0.5, Version: Kiln',
    )
  })

  it('is read from that text alone once another program has dropped the rest', () => {
    const texts = readPngTexts(writePngMetadata(pngWith(), FULL))
    const bare = writePngTexts(pngWith(), { parameters: texts.get('parameters') ?? '' })
    expect(readPngMetadata(bare)).toEqual({ ...FULL, palette: [] })
  })

  it('takes the place of what it wrote before and leaves the pixels alone', () => {
    const once = writePngMetadata(pngWith(textChunk('Author', 'me')), FULL)
    const twice = writePngMetadata(once, { ...FULL, seed: 8 })
    expect(readPngMetadata(twice)?.seed).toBe(8)
    expect(readChunks(twice).map(({ type }) => type)).toEqual(
      readChunks(once).map(({ type }) => type),
    )
    expect(readPngTexts(twice).get('Author')).toBe('me')
    const pixels = readChunks(twice).find(({ type }) => type === 'IDAT')
    expect(inflateSync(pixels!.data)).toEqual(Buffer.alloc(8))
  })

  it('leaves bytes that are no PNG as they are, and reads nothing from them', () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6])
    expect(writePngMetadata(jpeg, FULL)).toBe(jpeg)
    expect(readPngMetadata(jpeg)).toBeNull()
    expect(readPngMetadata(latin1('RIFF\0\0\0\0WEBPVP8 '))).toBeNull()
    expect(readPngMetadata(pngWith())).toBeNull()
  })

  it('writes any text without breaking the file', () => {
    for (const [name, text] of Object.entries(ODD_TEXTS)) {
      const written = writePngMetadata(pngWith(), toMetadata({ prompt: text, seed: 1 }))
      const read = readPngMetadata(written)
      expect(read, name).not.toBeNull()
      expect(read!.prompt, name).toBe(text.slice(0, 100_000))
      expect(readChunks(written).at(-1)?.type, name).toBe('IEND')
    }
  })
})

describe('hostile files', () => {
  it('does not inflate a bomb', () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000))
    const packed = toChunk('zTXt', join(latin1('parameters\0\0'), bomb))
    const international = toChunk('iTXt', join(latin1('prompt\0\u0001\0\0\0'), bomb))
    const before = process.memoryUsage().arrayBuffers
    expect(readPngMetadata(pngWith(packed, international))).toBeNull()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })

  it('leaves out a chunk whose checksum is wrong', () => {
    const damaged = textChunk('parameters', 'a cat\nSteps: 1, Seed: 2, Size: 3x4')
    damaged[20]! ^= 1
    expect(readPngMetadata(pngWith(damaged))).toBeNull()
  })

  it('takes the last of two texts with one keyword', () => {
    const two = pngWith(textChunk('parameters', 'first'), textChunk('parameters', 'second'))
    expect(readPngMetadata(two)?.prompt).toBe('second')
  })

  it('stops at a length that goes beyond the file', () => {
    const png = pngWith(textChunk('parameters', 'kept'), textChunk('Comment', '{"seed":1}'))
    const at = Buffer.from(png).indexOf('Comment') - 8
    new DataView(png.buffer).setUint32(at, 0xffffffff)
    expect(readPngMetadata(png)?.prompt).toBe('kept')
  })

  it('never throws on cut or changed bytes', () => {
    const random = createRandom(11)
    const whole = writePngMetadata(
      pngWith(
        toChunk('zTXt', join(latin1('workflow\0\0'), deflateSync('{"nodes":[{"id":1}]}'))),
        textChunk('prompt', '{"1":{"class_type":"KSampler","inputs":{"positive":["1",0]}}}'),
        toChunk('eXIf', latin1('II*\0\u0008\0\0\0\u0001\0')),
      ),
      FULL,
    )
    for (let round = 0; round < 3000; round++) {
      const bytes = whole.slice(0, 1 + Math.floor(random() * whole.length))
      for (let change = 0; change < 4; change++)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      expect(() => writePngMetadata(bytes, readPngMetadata(bytes) ?? FULL)).not.toThrow()
    }
    expect(isPng(new Uint8Array())).toBe(false)
  })

  it('reads 20,000 empty chunks and deep JSON in less than a second', () => {
    const start = performance.now()
    const many = Array.from({ length: 20_000 }, () => textChunk('a', ''))
    readPngMetadata(pngWith(...many))
    readPngMetadata(pngWith(textChunk('Comment', '{"a":'.repeat(200_000))))
    readPngMetadata(pngWith(textChunk('parameters', 'a:"\\'.repeat(200_000))))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
