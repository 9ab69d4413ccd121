import type { Frame } from '#shared/media/frame.ts'
import type { FoundText } from '#main/core/media/detection.ts'
import { findInk } from '#main/core/media/legibility/find-ink.ts'
import { cutPatch } from '#main/core/media/legibility/line-patch.ts'
import { decodeCtc, parseCharacters } from '#main/core/media/text-recognition/ctc-decode.ts'
import { LINE_HEIGHT, toLineInput } from '#main/core/media/text-recognition/line-input.ts'
import { spaceWords } from '#main/core/media/text-recognition/space-words.ts'
import type { ModelFolder } from '#main/models/model-folder.ts'
import type { OnnxRuntime } from '../runtimes/onnx.ts'

/** Reads what boxes of a frame say; those that can't be read come back without words. */
export type LineReader = (
  frame: Frame,
  lines: readonly FoundText[],
  signal: AbortSignal,
) => Promise<FoundText[]>

/** Below this a guess is no reading (PaddleOCR's own threshold). */
const LEAST_CONFIDENCE = 0.5

/** A reader whose list of characters is read with the first line. */
export function createLineReader(onnx: OnnxRuntime, models: ModelFolder): LineReader {
  let known: readonly string[] | undefined
  return async (frame, lines, signal) => {
    const found: FoundText[] = []
    for (const line of lines) {
      signal.throwIfAborted()
      known ??= parseCharacters(models.text('ppocr-recognition/characters.txt'))
      const { data, width, length } = toLineInput(frame, line)
      const [steps] = await onnx.run('ppocr-recognition', {
        data,
        dims: [1, 3, LINE_HEIGHT, width],
      })
      if (!steps) throw new Error('the text reader answered no tensor')
      const { confidence, letters } = decodeCtc(steps, known)
      const patch = letters.length > 1 ? cutPatch(frame, line) : undefined
      const ink = patch && findInk(patch)
      const words = ink
        ? spaceWords(letters, ink, length / width)
        : letters.map(({ character }) => character).join('')
      const isRead = words.trim() !== '' && confidence >= LEAST_CONFIDENCE
      found.push(isRead ? { ...line, words: words.trim(), confidence } : line)
    }
    return found
  }
}

/** Lines of a thumbnail that are read, the largest first: some 20 ms each on one core, and more are no title. */
const MOST_READ = 6

/** Reads the largest lines of a thumbnail, and hands the others back as they are. */
export async function readMost(
  read: LineReader,
  job: {
    readonly frame: Frame
    readonly lines: readonly FoundText[]
    readonly signal: AbortSignal
  },
): Promise<FoundText[]> {
  const { frame, lines, signal } = job
  return [...(await read(frame, lines.slice(0, MOST_READ), signal)), ...lines.slice(MOST_READ)]
}
