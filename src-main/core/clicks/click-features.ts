import type { Assessment } from '#main/core/media/assess-frame.ts'
import { SCORE_WEIGHTS } from '#main/core/media/score-weights.ts'

/** Changes when a feature is measured in another way. */
const FEATURE_VERSION = 2

/** Models beside the shipped ones take this much of the number: a hash of 32 bits. */
const MODELS = 2 ** 32

/**
 * How a picture was measured, as a whole number: only rows of the same one are compared, others are measured again.
 * `measuredBy` names the installed models that took part, with their files; empty where none did.
 */
export function measuredAs(measuredBy = ''): number {
  if (measuredBy === '') return FEATURE_VERSION * MODELS
  let hash = 0x811c9dc5 // FNV-1a
  for (let at = 0; at < measuredBy.length; at++)
    hash = Math.imul(hash ^ measuredBy.charCodeAt(at), 0x01000193)
  return FEATURE_VERSION * MODELS + (hash >>> 0 || 1)
}

/** What a picture shows rather than how good it is; no direction is better, so the formula gives them no weight. */
export const PROPERTIES = [
  'brightness',
  'warmth',
  'faceSize',
  'faceCount',
  'textSize',
  'spread',
] as const

/** Values of one picture by name, each 0..1: the parts of its score and its properties. */
export type ClickFeatures = Readonly<Record<string, number>>

/** Four bins of a colour difference as in histogram.ts, from far below grey to far above it. */
const CHROMA_LEVELS = [-1, -0.3, 0.3, 1] as const
const CHROMA_BINS = CHROMA_LEVELS.length
const MANY_FACES = 4

/** Features of a picture from what was measured of it and from the parts of its score. */
export function toClickFeatures(
  assessment: Assessment,
  parts: Readonly<Record<string, number>>,
): ClickFeatures {
  const { measures, faces, text, composition, saliency } = assessment
  const largest = Math.max(0, ...faces.map(({ width, height }) => width * height))
  const written = text.reduce((sum, { width, height }) => sum + width * height, 0)
  const properties: Record<(typeof PROPERTIES)[number], number> = {
    brightness: measures.exposure.mean,
    warmth: warmthOf(measures.histogram),
    faceSize: Math.sqrt(Math.min(1, largest)),
    faceCount: Math.min(1, faces.length / MANY_FACES),
    textSize: Math.sqrt(Math.min(1, written)),
    spread: spreadOf(saliency, composition),
  }
  return { ...parts, ...properties }
}

/** Redness less blueness of the pixels, 0 (blue) to 1 (red), 0.5 for grey. */
function warmthOf(histogram: ArrayLike<number>): number {
  let sum = 0
  for (let bin = 0; bin < histogram.length; bin++) {
    const red = CHROMA_LEVELS[bin % CHROMA_BINS] ?? 0
    const blue = CHROMA_LEVELS[Math.floor(bin / CHROMA_BINS) % CHROMA_BINS] ?? 0
    sum += (histogram[bin] ?? 0) * (red - blue)
  }
  return Math.min(1, Math.max(0, 0.5 + sum / 4))
}

/** How far from the subject the attention lies, 0 (on it) to 1 (all over the picture). */
function spreadOf(
  { columns, rows, values }: Assessment['saliency'],
  { subjectX, subjectY }: Assessment['composition'],
): number {
  let total = 0
  let sum = 0
  for (const [at, value] of values.entries()) {
    const x = ((at % columns) + 0.5) / columns
    const y = (Math.floor(at / columns) + 0.5) / rows
    total += value
    sum += value * ((x - subjectX) ** 2 + (y - subjectY) ** 2)
  }
  return total > 0 ? Math.min(1, 2 * Math.sqrt(sum / total)) : 0
}

/** Log-odds that the formula gives a feature for its whole range; 0 for those it does not use. */
export function formulaWeight(feature: string): number {
  const weights: Readonly<Record<string, number>> = SCORE_WEIGHTS.click
  return Object.hasOwn(weights, feature) ? (weights[feature] ?? 0) : 0
}
