import { clipDetection, type FoundObject } from '../detection.ts'

/** What a detector answers: for each query a value of each class, and the middle and size of its box in shares. */
export interface DetectorOutputs {
  readonly logits: Float32Array
  readonly boxes: Float32Array
  readonly queries: number
  readonly classes: number
}

/** Confidence from which a thing counts, as D-FINE's own example has it. */
export const OBJECT_THRESHOLD = 0.5

/** Nobody looks at more things in one picture: our choice. */
const MOST_OBJECTS = 20

/** What of the answer is wanted. */
interface Wish {
  readonly labels: readonly string[]
  readonly threshold?: number
  readonly most?: number
}

/**
 * Objects in shares of the picture, most certain first: the best pairs of query and class after a sigmoid, as many as
 * there are queries (post_process_object_detection of transformers), then the threshold; boxes are cut at the edges.
 */
export function decodeObjects(
  { logits, boxes, queries, classes }: DetectorOutputs,
  { labels, threshold = OBJECT_THRESHOLD, most = MOST_OBJECTS }: Wish,
): FoundObject[] {
  if (logits.length !== queries * classes || boxes.length !== queries * 4)
    throw new Error('the detector answered in another shape')
  const certain: { readonly at: number; readonly score: number }[] = []
  for (const [at, logit] of logits.entries()) {
    const score = 1 / (1 + Math.exp(-logit))
    if (score > threshold) certain.push({ at, score })
  }
  certain.sort((a, b) => b.score - a.score)
  const found: FoundObject[] = []
  for (const { at, score } of certain.slice(0, queries)) {
    if (found.length === most) break
    const label = labels[at % classes] ?? ''
    const [x = NaN, y = NaN, width = NaN, height = NaN] = boxes.subarray(
      4 * Math.floor(at / classes),
    )
    const inside = clipDetection({ x: x - width / 2, y: y - height / 2, width, height, score })
    if (inside && label !== '') found.push({ ...inside, label })
  }
  return found
}
