import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const SAMPLES = 16
const SAMPLE_BYTES = 1 << 16

/** A name for what a file holds, wherever it lies: SHA-256 over its size and 16 samples of 64 kB from its start to its end. */
export async function fileKey(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const hash = createHash('sha256').update(String(size))
    const room = Math.max(0, size - SAMPLE_BYTES)
    const buffer = new Uint8Array(SAMPLE_BYTES)
    const places = new Set(
      Array.from({ length: SAMPLES }, (_, at) => Math.floor((room * at) / (SAMPLES - 1))),
    )
    for (const place of places) {
      const { bytesRead } = await file.read(buffer, 0, SAMPLE_BYTES, place)
      hash.update(buffer.subarray(0, bytesRead))
    }
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}
