import { open } from 'node:fs/promises'
import { KilnError } from '#shared/contract/errors.ts'
import { describeGguf, type GgufFacts } from '#main/core/models/describe-gguf.ts'
import { GgufError, parseGguf } from '#main/core/models/gguf.ts'

const FIRST_BYTES = 1 << 20
/** Vocabularies of a quarter of a million words take some 20 MB. */
const MOST_BYTES = 128 << 20

/** The size of a GGUF file and what its header tells; `unsupported-media` when it is none, `unreadable-file` when it is broken. */
export async function readGgufFile(path: string): Promise<GgufFacts & { sizeBytes: number }> {
  const file = await open(path).catch((error: unknown) => {
    throw new KilnError('unreadable-file', `${path} can't be read`, {
      action: 'Check that the file is there and may be read.',
      cause: error,
    })
  })
  try {
    const { size } = await file.stat()
    for (let wanted = Math.min(FIRST_BYTES, size); ; wanted = Math.min(wanted * 4, size)) {
      const bytes = new Uint8Array(wanted)
      const { bytesRead } = await file.read(bytes, 0, wanted, 0)
      try {
        const header = parseGguf(bytes.subarray(0, bytesRead))
        return { ...describeGguf(header), sizeBytes: size }
      } catch (error) {
        if (!(error instanceof GgufError)) throw error
        if (error.reason !== 'short' || wanted >= Math.min(size, MOST_BYTES))
          throw refuse(path, error)
      }
    }
  } finally {
    await file.close()
  }
}

function refuse(path: string, error: GgufError): KilnError {
  return error.reason === 'other-format'
    ? new KilnError('unsupported-media', `${path} is not a GGUF file`, {
        action: 'Choose a .gguf file, or a folder with an ONNX model.',
        cause: error,
      })
    : new KilnError('unreadable-file', `${path} is broken: ${error.message}`, {
        action: 'Download it again.',
        cause: error,
      })
}
