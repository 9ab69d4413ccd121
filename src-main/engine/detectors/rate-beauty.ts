import type { Frame } from '#shared/media/frame.ts'
import {
  type AestheticHead,
  clipBeauty,
  rateEmbedding,
} from '#main/core/media/aesthetic/clip-aesthetic.ts'
import { CLIP_SIDE, toClipInput } from '#main/core/media/aesthetic/clip-input.ts'
import {
  NIMA_RATINGS,
  NIMA_SIDE,
  nimaBeauty,
  nimaMean,
  toNimaInput,
} from '#main/core/media/aesthetic/nima.ts'
import type { Network } from '../runtimes/open-network.ts'

/** What a model says of a frame: its own rating, and the share 0..1 of other pictures that it rates lower. */
export interface Beauty {
  readonly rating: number
  readonly value: number
}

/** Beauty by CLIP's image encoder and the published head; throws where its answer is no embedding. */
export function createClipRater(network: Network, head: AestheticHead) {
  const [input] = network.inputs
  return async (frame: Frame): Promise<Beauty> => {
    const data = toClipInput(frame)
    const { image_embeds: embedding } = await network.run({
      [input?.name ?? '']: { data, dims: [1, 3, CLIP_SIDE, CLIP_SIDE] },
    })
    if (!embedding) throw new Error('CLIP gave no embedding')
    const rating = rateEmbedding(embedding.data, head)
    return { rating, value: clipBeauty(rating) }
  }
}

/** Beauty by NIMA; throws where its answer is not ten chances. */
export function createNimaRater(network: Network) {
  const [input] = network.inputs
  const isPlanes = input?.dims[1] === 3
  const dims = isPlanes ? [1, 3, NIMA_SIDE, NIMA_SIDE] : [1, NIMA_SIDE, NIMA_SIDE, 3]
  return async (frame: Frame): Promise<Beauty> => {
    const data = toNimaInput(frame, isPlanes ? 'planes' : 'pixels')
    const outputs = await network.run({ [input?.name ?? '']: { data, dims } })
    const chances = Object.values(outputs).find(({ data: each }) => each.length === NIMA_RATINGS)
    if (!chances) throw new Error('NIMA gave no ten chances')
    const rating = nimaMean(chances.data)
    return { rating, value: nimaBeauty(rating) }
  }
}
