import type { Frame } from '#shared/media/frame.ts'
import type { FoundObject } from '#main/core/media/detection.ts'
import { decodeObjects } from '#main/core/media/objects/decode-objects.ts'
import { toDetectorInput } from '#main/core/media/objects/detector-input.ts'
import {
  type DetectorFiles,
  readDetectorSettings,
  readLabels,
} from '#main/core/media/objects/detector-settings.ts'
import type { Network } from '../runtimes/open-network.ts'

/** Objects of a frame by an opened detector, most certain first, in shares of its size; throws where its answer is no detector's. */
export function createObjectFinder(network: Network, beside: DetectorFiles) {
  const [input] = network.inputs
  const settings = readDetectorSettings(beside, declaredSize(input?.dims ?? []))
  const { width, height } = settings
  return async (frame: Frame): Promise<FoundObject[]> => {
    const data = toDetectorInput(frame, settings)
    const { logits, pred_boxes: boxes } = await network.run({
      [input?.name ?? '']: { data, dims: [1, 3, height, width] },
    })
    if (!logits || !boxes) throw new Error('gave no logits and boxes')
    const [, queries = 0, classes = 0] = logits.dims
    const labels = readLabels(beside, classes)
    return decodeObjects({ logits: logits.data, boxes: boxes.data, queries, classes }, { labels })
  }
}

/** Height and width that an input of three planes insists on. */
function declaredSize(dims: readonly (number | string)[]) {
  const [, , height, width] = dims
  return typeof height === 'number' && typeof width === 'number' && height > 0 && width > 0
    ? { width, height }
    : undefined
}
