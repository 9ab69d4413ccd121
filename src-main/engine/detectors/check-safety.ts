import type { Frame } from '#shared/media/frame.ts'
import { sampleRegion } from '#main/core/media/resize.ts'
import type { OnnxRuntime } from '../runtimes/onnx.ts'

const SIDE = 224
/** How much each class counts: drawing, hentai, neutral, porn, sexy. Swimwear and bare shoulders alone don't make a picture unsafe. */
const WEIGHTS = [0, 1, 0, 1, 0.3]

/** How likely a frame is not safe for work, 0..1: the chances of pornography, drawn or not, and a third of that of suggestive pictures. */
export async function checkSafety(onnx: OnnxRuntime, frame: Frame): Promise<number> {
  const { width, height } = frame
  const data = sampleRegion(
    { ...frame, channels: 3 },
    { x: 0, y: 0, width, height },
    { width: SIDE, height: SIDE },
  )
  for (let at = 0; at < data.length; at++) data[at] = (data[at] ?? 0) / 255
  const [chances] = await onnx.run('safety', { data, dims: [1, SIDE, SIDE, 3] })
  if (!chances) throw new Error('the safety check gave no answer')
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (chances[index] ?? 0), 0)
  return Math.min(1, Math.max(0, sum))
}
