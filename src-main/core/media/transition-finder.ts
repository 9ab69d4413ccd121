import { BLEND_SPANS_MS, blendIn, type GradualChange } from './find-blends.ts'
import { CUT_REACH, isCut, type TinyFrame } from './find-cuts.ts'
import { TINY_BYTES, tinyDistance } from './tiny-picture.ts'

/** Where a video changes from one take to the next. */
export type Transition =
  | { readonly kind: 'cut'; readonly timeMs: number }
  | { readonly kind: 'dissolve' | 'fade'; readonly startMs: number; readonly endMs: number }

/** What a look at every frame finds; times in ms from the first frame. */
export interface Watched {
  readonly transitions: readonly Transition[]
  readonly frames: number
  /** When the last frame is shown. */
  readonly lastMs: number
  /** Mean change from frame to frame (of 255), cuts left out, in the opening and after it; undefined without frames there. */
  readonly motion: { readonly opening: number | undefined; readonly rest: number | undefined }
}

/** Frames kept to look back at; at high frame rates every other one, and so on, so that 3 s fit. */
const KEPT = 100
/** Frames in the shortest shot; what is shorter is a flash, or a first frame unlike the rest. */
const SHORTEST_SHOT = 3
/** Frames between two looks for gradual changes. */
const BLEND_STEP = 3
/** The longest black between a fade out and a fade in that belong together. */
const LONGEST_BLACK_MS = 2500

/** Watches tiny pictures go by, frame by frame, in constant memory apart from what it finds. */
export function createTransitionFinder({ openingMs }: { readonly openingMs: number }) {
  const cuts: number[] = []
  const blends: GradualChange[] = []
  const near: TinyFrame[] = []
  const changes: number[] = []
  const far: TinyFrame[] = []
  const motion = { opening: { sum: 0, count: 0 }, rest: { sum: 0, count: 0 } }
  let frames = 0
  let decided = 0
  let lastCut = 0
  let lastMs = 0
  let farAtMs = -Infinity
  let kept = 0

  /** Decides about the frame CUT_REACH before the newest, or about all that are left at the end. */
  function decide(at: number): void {
    const frame = near[at]
    if (!frame) return
    const isStart = decided - lastCut >= SHORTEST_SHOT && isCut(near, changes, at)
    if (isStart) lastCut = decided
    decided++
    if (isStart) {
      cuts.push(frame.timeMs)
      far.length = 0
    }
    const part = frame.timeMs < openingMs ? motion.opening : motion.rest
    if (at > 0 && !isStart) {
      part.sum += changes[at] ?? 0
      part.count++
    }
    keepFar(frame)
  }

  function keepFar(frame: TinyFrame): void {
    if (far.length > 0 && frame.timeMs - farAtMs < (BLEND_SPANS_MS[0] / KEPT) * 0.99) return
    farAtMs = frame.timeMs
    far.push(frame)
    if (far.length > KEPT + 2) far.shift()
    if (++kept % BLEND_STEP === 0) findBlend()
  }

  function findBlend(): void {
    const newest = far.at(-1)?.timeMs ?? 0
    for (const spanMs of BLEND_SPANS_MS) {
      const from = far.findIndex(({ timeMs }) => timeMs >= newest - spanMs)
      const found = blendIn(far.slice(from))
      if (!found) continue
      const before = blends.at(-1)
      if (!before || before.endMs <= found.startMs) blends.push(found)
      else if (found.endMs - found.startMs > before.endMs - before.startMs)
        blends[blends.length - 1] = found
      return
    }
  }

  return {
    /** Takes the next frame; its bytes are copied. */
    add(picture: Uint8Array, timeMs: number): void {
      const before = near.at(-1)
      const frame = { timeMs, picture: picture.slice(0, TINY_BYTES) }
      changes.push(before ? tinyDistance(before.picture, frame.picture) : 0)
      near.push(frame)
      frames++
      lastMs = Math.max(lastMs, timeMs)
      if (near.length > CUT_REACH) decide(near.length - 1 - CUT_REACH)
      if (near.length > 2 * CUT_REACH + 1) {
        near.shift()
        changes.shift()
      }
    },
    finish(): Watched {
      for (let at = Math.max(0, near.length - CUT_REACH); at < near.length; at++) decide(at)
      const mean = ({ sum, count }: { readonly sum: number; readonly count: number }) =>
        count > 0 ? sum / count : undefined
      return {
        transitions: joinTransitions(cuts, blends),
        frames,
        lastMs,
        motion: { opening: mean(motion.opening), rest: mean(motion.rest) },
      }
    },
  }
}

/** Cuts and gradual changes by time; a fade out and the fade in that follows it are one. */
function joinTransitions(cuts: readonly number[], changes: readonly GradualChange[]): Transition[] {
  const transitions: Transition[] = cuts.map((timeMs) => ({ kind: 'cut', timeMs }))
  for (const [index, { kind, startMs, endMs }] of changes.entries()) {
    const next = changes[index + 1]
    if (kind === 'dissolve') transitions.push({ kind, startMs, endMs })
    else if (
      kind === 'fade-out' &&
      next?.kind === 'fade-in' &&
      next.startMs - endMs <= LONGEST_BLACK_MS &&
      !cuts.some((timeMs) => timeMs > startMs && timeMs < next.endMs)
    )
      transitions.push({ kind: 'fade', startMs, endMs: next.endMs })
  }
  return transitions.toSorted((a, b) => middleOf(a) - middleOf(b))
}

/** The moment at which a transition divides two shots: the cut, or half way. */
export function middleOf(transition: Transition): number {
  return transition.kind === 'cut' ? transition.timeMs : (transition.startMs + transition.endMs) / 2
}
