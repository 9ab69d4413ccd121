import { PICTURE_NOTES } from '#shared/sentences/pictures.ts'
import { chunkPrompt, type PromptChunk, weighStates } from '#main/core/diffusion/prompt-chunks.ts'
import { parsePromptWeights } from '#main/core/diffusion/prompt-weights.ts'
import type { Network, Numbers } from '../runtimes/open-network.ts'
import type { DiffusionModel, TextPart } from './model-folder.ts'
import type { Networks } from './networks.ts'

/** More of a prompt is not read: attention to it all would cost more than the picture. */
const MOST_CHUNKS = 4

/** What a UNet is told of a text: states [1, tokens, width], and one vector more for the XL layout. */
export interface Encoded {
  readonly states: Numbers
  readonly pooled: Numbers | undefined
}

/** A prompt and its opposite, of the same length. */
export interface EncodedPair {
  readonly prompted: Encoded
  /** Missing when nothing is guided. */
  readonly unprompted: Encoded | undefined
  readonly notes: readonly string[]
}

const rankOf = ({ dims }: Numbers) => dims.length

/** The states that a UNet of the layout was trained with: the last ones, or the ones before the last. */
function pickStates(network: Network, outputs: Readonly<Record<string, Numbers>>, isXl: boolean) {
  const hidden = network.outputs
    .map(({ name }) => ({ name, at: /^hidden_states[._](\d+)$/.exec(name)?.[1] }))
    .filter(({ at }) => at !== undefined)
    .toSorted((a, b) => Number(a.at) - Number(b.at))
  const name = isXl && hidden.length > 1 ? hidden.at(-2)?.name : 'last_hidden_state'
  const found = outputs[name ?? ''] ?? Object.values(outputs).find((each) => rankOf(each) === 3)
  if (!found) throw new Error('it gives no states')
  return found
}

const pickPooled = (outputs: Readonly<Record<string, Numbers>>): Numbers | undefined =>
  outputs['text_embeds'] ??
  outputs['pooler_output'] ??
  Object.values(outputs).find((each) => rankOf(each) === 2)

interface Reading {
  readonly networks: Networks
  readonly isXl: boolean
}

/** Reads all chunks with one encoder; its states are joined along the tokens. */
async function readChunks(
  { part }: TextPart,
  chunks: readonly PromptChunk[],
  { networks, isXl }: Reading,
): Promise<Encoded> {
  const parts: Float32Array[] = []
  let pooled: Numbers | undefined
  let width = 0
  for (const { ids, weights } of chunks) {
    const network = await networks.open(part)
    const dims = [1, ids.length]
    const outputs = await networks.run(part, ({ inputs }) =>
      Object.fromEntries(
        inputs.map(({ name }) => [
          name,
          { data: Float32Array.from(name === 'input_ids' ? ids : ids.map(() => 1)), dims },
        ]),
      ),
    )
    const states = pickStates(network, outputs, isXl)
    width = states.dims[2] ?? 1
    parts.push(weighStates(states.data, weights))
    pooled ??= pickPooled(outputs)
  }
  return {
    states: { data: join(parts), dims: [1, chunks.length * (chunks[0]?.ids.length ?? 0), width] },
    pooled,
  }
}

function join(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** The states of two encoders side by side, token by token. */
function besides(a: Numbers, b: Numbers): Numbers {
  const [tokens = 0, left = 0] = a.dims.slice(1)
  const right = b.dims[2] ?? 0
  const data = new Float32Array(tokens * (left + right))
  for (let token = 0; token < tokens; token++) {
    data.set(a.data.subarray(token * left, (token + 1) * left), token * (left + right))
    data.set(b.data.subarray(token * right, (token + 1) * right), token * (left + right) + left)
  }
  return { data, dims: [1, tokens, left + right] }
}

interface Prompts {
  readonly prompt: string
  readonly negativePrompt: string
  readonly isGuided: boolean
}

/** Runs the text encoders over a prompt and, when the picture is guided, over its opposite. */
export async function encodePrompts(
  { model, networks }: { readonly model: DiffusionModel; readonly networks: Networks },
  { prompt, negativePrompt, isGuided }: Prompts,
  signal: AbortSignal,
): Promise<EncodedPair> {
  const tokens = model.unet.header.inputs.find(({ name }) => name === 'encoder_hidden_states')
    ?.dims[1]
  const wishes = isGuided ? [prompt, negativePrompt] : [prompt]
  const read: (Encoded | undefined)[] = wishes.map(() => undefined)
  let isCut = false
  for (const text of model.texts) {
    const { tokenizer } = text
    const mostChunks = typeof tokens === 'number' && tokens > 0 ? 1 : MOST_CHUNKS
    const cut = wishes.map((wish) =>
      chunkPrompt(tokenizer, parsePromptWeights(wish), { ...tokenizer, mostChunks }),
    )
    const [empty] = chunkPrompt(tokenizer, [], { ...tokenizer, mostChunks }).chunks
    const longest = Math.max(...cut.map(({ chunks }) => chunks.length))
    isCut ||= cut.some((each) => each.isCut)
    for (const [i, { chunks }] of cut.entries()) {
      signal.throwIfAborted()
      const filled = Array.from({ length: longest }, (_, at) => chunks[at] ?? empty)
      const encoded = await readChunks(
        text,
        filled.filter((chunk) => chunk !== undefined),
        {
          networks,
          isXl: model.isXl,
        },
      )
      const before = read[i]
      read[i] = before
        ? { states: besides(before.states, encoded.states), pooled: encoded.pooled }
        : encoded
    }
  }
  const [prompted, unprompted] = read
  if (!prompted) throw new Error('a model has a text encoder')
  const isZeroed = model.isXl && model.zeroesEmptyPrompt && negativePrompt.trim() === ''
  return {
    prompted,
    unprompted: unprompted && isZeroed ? zeroed(unprompted) : unprompted,
    notes: isCut ? [PICTURE_NOTES.longPrompt] : [],
  }
}

const zeroed = ({ states, pooled }: Encoded): Encoded => {
  const blank = ({ data, dims }: Numbers) => ({ data: new Float32Array(data.length), dims })
  return { states: blank(states), pooled: pooled && blank(pooled) }
}
