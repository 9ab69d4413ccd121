/** Most word pieces the classifier was trained to read at once, the two special tokens aside. */
export const MOST_PIECES = 62
/** Most stretches of a text that are read; a longer text is read at places spread evenly over it. */
export const MOST_CHUNKS = 128
/** A stretch this long may end where the sentence says so. */
const LONG_ENOUGH = 24

/**
 * Packs sentences into stretches of at most 62 pieces. Where a stretch ends depends on the sentences around it only,
 * so that an edit changes the stretches near it and leaves the others, and what is remembered of them, alone.
 */
export function chunkPieces(sentences: readonly (readonly number[])[]): number[][] {
  const chunks: number[][] = []
  let chunk: number[] = []
  const finish = () => {
    if (chunk.length > 0) chunks.push(chunk)
    chunk = []
  }
  for (const sentence of sentences) {
    if (chunk.length + sentence.length > MOST_PIECES) finish()
    for (let at = 0; at < sentence.length; at += MOST_PIECES) {
      chunk.push(...sentence.slice(at, at + MOST_PIECES))
      if (at + MOST_PIECES < sentence.length) finish()
    }
    if (chunk.length >= LONG_ENOUGH && isEnding(sentence)) finish()
  }
  finish()
  return spread(chunks)
}

function isEnding(sentence: readonly number[]): boolean {
  return sentence.reduce((sum, piece) => sum + piece, 0) % 2 === 0
}

function spread(chunks: number[][]): number[][] {
  if (chunks.length <= MOST_CHUNKS) return chunks
  return Array.from(
    { length: MOST_CHUNKS },
    (_, at) => chunks[Math.floor((at * chunks.length) / MOST_CHUNKS)] ?? [],
  )
}
