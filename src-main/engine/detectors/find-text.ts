import type { Frame } from '#shared/media/frame.ts'
import type { Detection } from '#main/core/media/detection.ts'
import { decodeText, TEXT_SIDE, toTextInput } from '#main/core/media/text-detection.ts'
import type { OnnxRuntime } from '../runtimes/onnx.ts'

/** Boxes of text in a frame, seen at a longest side of `side` pixels, largest first, in shares of its size. */
export async function findText(
  onnx: OnnxRuntime,
  frame: Frame,
  side = TEXT_SIDE,
): Promise<readonly Detection[]> {
  const { data, width, height } = toTextInput(frame, side)
  const [map] = await onnx.run('ppocr-detection', { data, dims: [1, 3, height, width] })
  if (!map) throw new Error('the text detector answered no tensor')
  return decodeText(map, { width, height })
}
