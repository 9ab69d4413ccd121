import type { Frame } from '#shared/media/frame.ts'
import { backProject } from '#main/core/images/back-project.ts'
import type { FloatPicture } from '#main/core/images/cubic-resample.ts'
import { planTiles, type Tile, type TileRect } from '#main/core/images/plan-tiles.ts'
import type { OnnxRuntime } from './runtimes/onnx.ts'

/** What enlarging yields: how many tiles are done, then the picture. */
export type EnlargeEvent =
  | { readonly type: 'step'; readonly done: number; readonly total: number }
  | { readonly type: 'picture'; readonly frame: Frame }

/** How a picture is cut; tests cut finer. */
export interface EnlargeOptions {
  readonly signal: AbortSignal
  readonly side?: number
}

const SIDE = 224
/** The network sees 10 pixels around each, and each correction 4; with these no seam can show. */
const PAD = 24
const ROUNDS = 3

/** Enlarges a frame two or four times tile by tile, stopping between tiles; four times is twice two times. */
export async function* enlarge(
  onnx: OnnxRuntime,
  { frame, factor }: { readonly frame: Frame; readonly factor: 2 | 4 },
  { signal, side = SIDE }: EnlargeOptions,
): AsyncGenerator<EnlargeEvent> {
  const passes = factor === 4 ? 2 : 1
  const cut = { side, pad: PAD }
  const counts = Array.from({ length: passes }, (_, pass) => {
    const scale = 2 ** pass
    return planTiles({ width: frame.width * scale, height: frame.height * scale }, cut).length
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  let current = frame
  let done = 0
  for (let pass = 0; pass < passes; pass++) {
    const target = blank(current.width * 2, current.height * 2)
    for (const tile of planTiles(current, cut)) {
      signal.throwIfAborted()
      paste(await double(onnx, pick(current, tile.outer)), tile, target)
      yield { type: 'step', done: ++done, total }
    }
    current = target
  }
  yield { type: 'picture', frame: current }
}

async function double(onnx: OnnxRuntime, small: FloatPicture): Promise<FloatPicture> {
  const { width, height, data } = small
  const [result] = await onnx.run('upscaler', { data, dims: [1, height, width, 3] })
  if (!result) throw new Error('the network that enlarges gave no picture')
  return backProject({ width: width * 2, height: height * 2, data: result }, small, ROUNDS)
}

const blank = (width: number, height: number): Frame => ({
  width,
  height,
  data: new Uint8Array(3 * width * height),
})

function pick({ width, data }: Frame, rect: TileRect): FloatPicture {
  const stride = 3 * rect.width
  const picked = new Float32Array(stride * rect.height)
  for (let y = 0; y < rect.height; y++) {
    const start = 3 * ((rect.top + y) * width + rect.left)
    picked.set(data.subarray(start, start + stride), y * stride)
  }
  return { width: rect.width, height: rect.height, data: picked }
}

function paste(large: FloatPicture, { inner, outer }: Tile, target: Frame): void {
  const left = 2 * (inner.left - outer.left)
  const top = 2 * (inner.top - outer.top)
  const stride = 6 * inner.width
  for (let y = 0; y < 2 * inner.height; y++) {
    const source = 3 * ((top + y) * large.width + left)
    const start = 3 * ((2 * inner.top + y) * target.width + 2 * inner.left)
    for (let at = 0; at < stride; at++)
      target.data[start + at] = Math.min(255, Math.max(0, Math.round(large.data[source + at] ?? 0)))
  }
}
