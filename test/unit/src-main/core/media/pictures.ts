import { readFileSync } from 'node:fs'
import { assessFrame } from '#main/core/media/assess-frame.ts'
import { parseBrisqueModel } from '#main/core/media/brisque.ts'
import type { Detection } from '#main/core/media/detection.ts'
import { parseNiqeModel } from '#main/core/media/niqe.ts'
import { parseQualityModel } from '#main/core/media/quality/quality-model.ts'
import { scoreThumbnail, type ThumbnailScore } from '#main/core/media/thumbnail-score.ts'
import type { Frame } from '#shared/media/frame.ts'

const ROOT = new URL('../../../../../', import.meta.url)

function readModel(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))
}

export const niqe = parseNiqeModel(readModel('models/niqe/niqe.json'))
export const brisque = parseBrisqueModel(readModel('models/brisque/brisque.json'))
export const quality = parseQualityModel(
  readModel('models/technical-quality/technical-quality.json'),
)

/** Bytes 0..255 of a linear congruential generator (Numerical Recipes), the same in every run. */
export function createBytes(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  }
}

export type Paint = (x: number, y: number) => readonly [number, number, number]

export function paint(width: number, height: number, colourAt: Paint): Frame {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, byte = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const value of colourAt(x, y))
        data[byte++] = Math.max(0, Math.min(255, Math.round(value)))
    }
  }
  return { width, height, data }
}

export function flat(level: number, width = 640, height = 360): Frame {
  return paint(width, height, () => [level, level, level])
}

/** The pictures of models/training/niqe/fixtures.py: integer arithmetic, so both sides agree in every byte. */
export function generate(
  kind: string,
  seed: number,
  size: { width: number; height: number },
): Frame {
  const { width, height } = size
  const next = createBytes(seed)
  const grain = Uint8Array.from({ length: width * height }, next)
  const at = (x: number, y: number) =>
    grain[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!
  const baseAt = (x: number, y: number): number => {
    if (kind === 'noise') return at(x, y)
    if (kind === 'blocks') {
      return 40 + 150 * ((Math.floor(x / 24) + Math.floor(y / 16)) % 2) + Math.floor(at(x, y) / 16)
    }
    let total = 0
    for (let j = -2; j <= 2; j++) for (let i = -2; i <= 2; i++) total += at(x + i, y + j)
    return 128 + (Math.floor(total / 25) - 128) * 4 + (((x * 7) ^ (y * 5)) % 32) - 16
  }
  return paint(width, height, (x, y) => {
    const base = baseAt(x, y)
    return [base, base + 9, base + 18]
  })
}

/** Something like a photograph: a sky, a warm ground, a bright ball near a third, and fine texture. */
export function scene(seed: number, width = 640, height = 360): Frame {
  const next = createBytes(seed)
  const hue = next() / 255
  const centreX = width * (0.3 + 0.08 * hue)
  const radius = height * 0.22
  return paint(width, height, (x, y) => {
    const grain = (next() + next() + next() - 382) / 30
    const wave = 14 * Math.sin(x / 3.1 + seed) * Math.sin(y / 2.7) + 10 * Math.sin((x + y) / 5.3)
    const away = Math.hypot(x - centreX, y - height * 0.36)
    if (away < radius) {
      const shade = 235 - (90 * away) / radius + grain + 0.4 * wave
      return [shade, shade * (0.35 + 0.3 * hue), 40 + grain]
    }
    const ground = y > height * (0.55 + 0.02 * Math.sin(x / 60 + 7 * hue))
    const depth = y / height
    return ground
      ? [30 + 110 * depth + wave + grain, 50 + 60 * depth + wave + grain, 20 + wave / 2 + grain]
      : [70 + 90 * depth + grain, 110 + 60 * depth + grain + wave / 5, 205 - 40 * depth + grain]
  })
}

export function blurred({ width, height, data }: Frame, radius: number): Frame {
  let current: Uint8Array = data
  for (let round = 0; round < 2; round++) {
    for (const along of ['x', 'y'] as const) {
      const source = current
      const target = new Uint8Array(source.length)
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          for (let channel = 0; channel < 3; channel++) {
            let sum = 0
            for (let step = -radius; step <= radius; step++) {
              const nearX = along === 'x' ? Math.min(width - 1, Math.max(0, x + step)) : x
              const nearY = along === 'y' ? Math.min(height - 1, Math.max(0, y + step)) : y
              sum += source[(nearY * width + nearX) * 3 + channel]!
            }
            target[(y * width + x) * 3 + channel] = Math.round(sum / (2 * radius + 1))
          }
        }
      }
      current = target
    }
  }
  return { width, height, data: current }
}

export function mapped(frame: Frame, change: (value: number) => number): Frame {
  const data = frame.data.map((value) => Math.max(0, Math.min(255, Math.round(change(value)))))
  return { ...frame, data }
}

export function noisy(frame: Frame, deviation: number): Frame {
  const next = createBytes(77)
  return mapped(frame, (value) => value + ((next() + next() + next() - 382.5) / 128) * deviation)
}

export function scoreOf(
  frame: Frame,
  boxes: { faces?: Detection[]; text?: Detection[] } = {},
): ThumbnailScore {
  const { faces = [], text = [] } = boxes
  return scoreThumbnail(assessFrame(frame, { niqe, brisque, quality, faces, text }))
}
