import { type Blend, blendOf, lumaCorrelation, lumaOf, tinyDistance } from './tiny-picture.ts'
import type { TinyFrame } from './find-cuts.ts'

/** A change that takes a while: one picture over another, or to or from a flat one. */
export interface GradualChange {
  readonly kind: 'dissolve' | 'fade-out' | 'fade-in'
  readonly startMs: number
  readonly endMs: number
}

/** Stretches, in ms, in which a gradual change with some stillness around it is sought, longest first. */
export const BLEND_SPANS_MS = [3600, 2400, 1500, 900, 500] as const

/** Mean difference (of 255) of the pictures at both ends, at least. */
const LEAST = 10
/** What a mix of both ends may leave of their difference, in energy; motion leaves a third and more. */
const MOST_REST = 0.1
const FLAT_SPREAD = 4
/** Correlation from which both ends show the same. */
const SAME_STRUCTURE = 0.8
const EDGE = 0.06
/** Frames that must lie before and after the change, and how much less may change there, frame by frame. */
const LEAST_AROUND = 4
const CALMER = 0.5

/**
 * The gradual change that some frames hold from end to end, if they do: each in between is a mix of both ends, and ever
 * more of the second. A cut is none, as nothing lies in between; nor is a change of light, as the structure stays.
 */
export function blendIn(frames: readonly TinyFrame[]): GradualChange | undefined {
  const first = frames[0]
  const last = frames.at(-1)
  if (!first || !last || frames.length < 6) return undefined
  const [from, to] = [first.picture, last.picture]
  if (tinyDistance(from, to) < LEAST) return undefined
  const quarters = [0.25, 0.5, 0.75].map((share) => frames[Math.round(share * (frames.length - 1))])
  if (!quarters.every((frame) => frame && blendOf(frame.picture, from, to).rest < MOST_REST))
    return undefined
  const kind = kindOf(from, to)
  if (!kind) return undefined
  const blends = frames.map(({ picture }) => blendOf(picture, from, to))
  if (!isRamp(blends)) return undefined
  const start = Math.max(
    0,
    blends.findLastIndex(({ share }) => share < EDGE),
  )
  const after = blends.findIndex(({ share }) => share > 1 - EDGE)
  const end = after < 0 ? frames.length - 1 : after
  if (end <= start || !isCalmAround(frames, { start, end, kind })) return undefined
  return { kind, startMs: frames[start]?.timeMs ?? 0, endMs: frames[end]?.timeMs ?? 0 }
}

/** A steadily moving picture may look like a mix of its past and future: little may change before and after. */
function isCalmAround(
  frames: readonly TinyFrame[],
  { start, end, kind }: { start: number; end: number; kind: GradualChange['kind'] },
): boolean {
  const inside = meanChange(frames.slice(start, end + 1))
  const before = frames.slice(0, start + 1)
  const after = frames.slice(end)
  const isCalm = (around: readonly TinyFrame[]) =>
    around.length > LEAST_AROUND && meanChange(around) < CALMER * inside
  return (kind === 'fade-in' || isCalm(before)) && (kind === 'fade-out' || isCalm(after))
}

function meanChange(frames: readonly TinyFrame[]): number {
  let sum = 0
  for (let index = 1; index < frames.length; index++) {
    const [a, b] = [frames[index - 1], frames[index]]
    if (a && b) sum += tinyDistance(a.picture, b.picture)
  }
  return sum / Math.max(1, frames.length - 1)
}

function kindOf(from: Uint8Array, to: Uint8Array): GradualChange['kind'] | undefined {
  if (lumaOf(to).spread < FLAT_SPREAD) return 'fade-out'
  if (lumaOf(from).spread < FLAT_SPREAD) return 'fade-in'
  return lumaCorrelation(from, to) < SAME_STRUCTURE ? 'dissolve' : undefined
}

/** Whether the shares rise from end to end without a jump, over at least four frames in between. */
function isRamp(blends: readonly Blend[]): boolean {
  let inside = 0
  let before = 0
  for (const { share, rest } of blends) {
    if (rest > 2 * MOST_REST || share < before - 0.08 || share > before + 0.4) return false
    if (share > EDGE && share < 1 - EDGE) inside++
    before = Math.max(before, share)
  }
  return inside >= 4
}
