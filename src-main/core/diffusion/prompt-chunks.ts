import type { ClipTokenizer } from './clip-tokenizer.ts'
import type { WeightedText } from './prompt-weights.ts'

/** What CLIP reads at once: start, 75 tokens, end. */
export const CHUNK_TOKENS = 77

/** One reading of a text encoder: its ids, and how much each counts. */
export interface PromptChunk {
  readonly ids: readonly number[]
  readonly weights: readonly number[]
}

interface Options {
  /** What fills a chunk that is not full. */
  readonly pad: number
  /** Ids of a chunk, start and end included; 77 for CLIP. */
  readonly length: number
  readonly mostChunks: number
}

/** Cuts a prompt into chunks that an encoder reads one after the other; `isCut` when not all of it found a place. */
export function chunkPrompt(
  tokenizer: ClipTokenizer,
  parts: readonly WeightedText[],
  { pad, length, mostChunks }: Options,
): { readonly chunks: readonly PromptChunk[]; readonly isCut: boolean } {
  const inner = length - 2
  const most = mostChunks * inner
  const tokens: { readonly id: number; readonly weight: number }[] = []
  for (const { text, weight } of parts) {
    if (tokens.length > most) break
    for (const id of tokenizer.encode(text, most - tokens.length + 1)) tokens.push({ id, weight })
  }
  const kept = tokens.slice(0, most)
  const chunks: PromptChunk[] = []
  do {
    const inside = kept.splice(0, inner)
    const rest = { length: inner - inside.length }
    chunks.push({
      ids: [
        tokenizer.start,
        ...inside.map(({ id }) => id),
        tokenizer.end,
        ...Array.from(rest, () => pad),
      ],
      weights: [1, ...inside.map(({ weight }) => weight), 1, ...Array.from(rest, () => 1)],
    })
  } while (kept.length > 0)
  return { chunks, isCut: tokens.length > most }
}

/** An encoder's states with each token multiplied by its weight, and their mean put back to what it was. */
export function weighStates(states: Float32Array, weights: readonly number[]): Float32Array {
  if (weights.every((weight) => weight === 1)) return states
  const width = states.length / weights.length
  const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0)
  const weighted = states.map((value, i) => value * (weights[Math.floor(i / width)] ?? 1))
  const [before, after] = [sum(states), sum(weighted)]
  const factor = after === 0 ? 1 : before / after
  return Number.isFinite(factor) ? weighted.map((value) => value * factor) : weighted
}
