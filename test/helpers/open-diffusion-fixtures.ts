import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { STREAMS } from '#main/core/diffusion/noise.ts'
import type { NoiseSource } from '#main/engine/diffusion/draw-latents.ts'
import type { Scheduler } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'

/** What models/training/parity/fixtures.py wrote; another folder of it when KILN_PARITY names one. */
export const DIFFUSION_FIXTURES =
  process.env['KILN_PARITY'] ?? fileURLToPath(new URL('../fixtures/diffusion/', import.meta.url))

/** A picture that diffusers drew, with where its numbers lie. */
export interface DrawnCase {
  readonly layout: string
  readonly mode: string
  readonly scheduler: Scheduler
  readonly steps: number
  readonly guidance: number
  readonly rescale: number
  readonly strength?: number
  /** Steps that ran. */
  readonly ran: number
  readonly latents: number
  readonly picture: number
}

interface Index {
  readonly width: number
  readonly height: number
  readonly prompt: string
  readonly negativePrompt: string
  readonly image: number
  readonly mask: number
  readonly noise: Readonly<Record<string, number>>
  readonly shared: Readonly<Record<string, readonly string[]>>
  readonly cases: readonly DrawnCase[]
}

/** The fixtures, with folders put together from the parts that layouts share. */
export function openDiffusionFixtures() {
  const index = JSON.parse(readFileSync(join(DIFFUSION_FIXTURES, 'cases.json'), 'utf8')) as Index
  const bin = readFileSync(join(DIFFUSION_FIXTURES, 'cases.bin'))
  const { width, height } = index
  const floats = (at: number, length: number) =>
    new Float32Array(bin.buffer.slice(bin.byteOffset + at, bin.byteOffset + at + 4 * length))
  const bytes = (at: number, length: number) => new Uint8Array(bin.subarray(at, at + length))
  const grey = bytes(index.mask, width * height)
  const image: Frame = { width, height, data: bytes(index.image, width * height * 3) }
  const white = Uint8Array.from({ length: grey.length * 3 }, (_, i) => grey[Math.floor(i / 3)]!)
  const mask: Frame = { width, height, data: white }
  const home = mkdtempSync(join(tmpdir(), 'kiln-diffusion-'))
  const folders = new Set<string>()

  /** Puts a layout together under a name, unless it is there. */
  function folder(layout: string, name = layout): string {
    const target = join(home, name)
    if (folders.has(name)) return target
    folders.add(name)
    cpSync(join(DIFFUSION_FIXTURES, layout), target, { recursive: true })
    for (const part of index.shared[layout] ?? [])
      if (!existsSync(join(target, part)))
        cpSync(join(DIFFUSION_FIXTURES, 'sd15', part), join(target, part), { recursive: true })
    return target
  }

  return {
    ...index,
    image,
    mask,
    latentLength: (width / 4) * (height / 4) * 4,
    floats,
    bytes,
    /** The noise that diffusers was given, in the place of Kiln's own. */
    noise: ((stream, length) => {
      const name =
        stream === STREAMS.start
          ? 'start'
          : stream === STREAMS.encode
            ? 'encode'
            : `step${stream - STREAMS.step}`
      return floats(index.noise[name]!, length)
    }) satisfies NoiseSource,
    folder,
    close: () => rmSync(home, { recursive: true, force: true }),
  }
}
