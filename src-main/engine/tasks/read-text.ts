import { inReadingOrder } from '#main/core/media/text-recognition/reading-order.ts'
import { findText } from '../detectors/find-text.ts'
import { createLineReader, readMost } from '../detectors/read-lines.ts'
import { readPicture } from '../pictures.ts'
import { defineTask } from '../task.ts'

/** Longest side, in pixels, of a picture file as it is read: no screenshot is larger. */
const MOST_SIDE = 4096

export const task = defineTask('pictures', 'readText', ({ onnx, models }) => {
  const read = createLineReader(onnx, models)
  return async ({ path, frame: given, lines: known, side }, { signal }) => {
    const frame = given ?? (await readPicture(path ?? '', MOST_SIDE)).frame
    const { width, height } = frame
    if (known)
      return { lines: await readMost(read, { frame, lines: known, signal }), width, height }
    const lines = await read(frame, await findText(onnx, frame, side), signal)
    return { lines: inReadingOrder(lines), width, height }
  }
})
