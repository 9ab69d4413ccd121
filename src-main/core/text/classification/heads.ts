import { type Classification, POST_TYPES, TONES } from '#shared/contract/texts.ts'

/** What the network answers of one stretch of text, in the order of its outputs. */
export interface ChunkScores {
  readonly pieces: number
  readonly outputs: readonly Float32Array[]
}

/** Whether each head's label is a verdict or, being weak on held-out texts, a hint. */
export type Standings = Readonly<Record<HeadName, 'verdict' | 'hint'>>

type HeadName = keyof typeof LABELS

/** The labels of each head in the order in which the exported network gives their probabilities. */
const LABELS = {
  sentiment: ['negative', 'neutral', 'positive'],
  emotion: ['anger', 'joy', 'optimism', 'sadness', 'fear', 'surprise'],
  irony: ['none', 'irony'],
  offensive: ['none', 'offensive'],
  hate: ['none', 'hate'],
  postType: POST_TYPES,
  tone: TONES,
} as const

/** The heads in the order of the network's outputs. */
export const HEADS = Object.keys(LABELS) as readonly HeadName[]

const INTENSITY = HEADS.length
/** Softmax heads come out the same in any batch; what is made of sigmoids may differ by 1e-8, which coarser steps hide. */
const FINE = 1e6
const COARSE = 1e4

/** The stretches of one text, each counting by its length, as one classification. */
export function combineChunks(
  chunks: readonly ChunkScores[],
  standings: Standings,
): Classification {
  const mean = (output: number) => weightedMean(chunks, output)
  const head = <const L extends string>(name: HeadName, labels: readonly L[]) =>
    toHead(labels, mean(HEADS.indexOf(name)), {
      standing: standings[name],
      steps: name === 'emotion' || name === 'tone' ? COARSE : FINE,
    })
  return {
    sentiment: head('sentiment', LABELS.sentiment),
    emotion: {
      ...head('emotion', LABELS.emotion),
      intensity: clamp(mean(INTENSITY)[0] ?? 0, COARSE),
    },
    irony: head('irony', LABELS.irony),
    offensive: head('offensive', LABELS.offensive),
    hate: head('hate', LABELS.hate),
    postType: head('postType', LABELS.postType),
    tone: head('tone', LABELS.tone),
  }
}

function toHead<const L extends string>(
  labels: readonly L[],
  values: Float32Array,
  { standing, steps }: { readonly standing: 'verdict' | 'hint'; readonly steps: number },
) {
  let best = 0
  for (const [at, value] of values.entries()) if (value > (values[best] ?? 0)) best = at
  const probabilities = Object.fromEntries(
    labels.map((label, at) => [label, clamp(values[at] ?? 0, steps)]),
  ) as Record<L, number>
  return { label: labels[best] as L, probabilities, standing }
}

function weightedMean(chunks: readonly ChunkScores[], output: number): Float32Array {
  const [first] = chunks
  const mean = new Float32Array(first?.outputs[output]?.length ?? 0)
  const all = chunks.reduce((sum, { pieces }) => sum + pieces, 0)
  for (const { pieces, outputs } of chunks)
    for (const [at, value] of (outputs[output] ?? []).entries())
      mean[at] = (mean[at] ?? 0) + (value * pieces) / all
  return mean
}

const clamp = (value: number, steps = FINE) =>
  Math.min(1, Math.max(0, Math.round(value * steps) / steps))
