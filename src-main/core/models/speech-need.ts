/** What the runtime, the attention over a window and the texts in the making take beside the weights, in bytes. */
const WORKING_BYTES = 700e6
/** Weights in memory against the files: those in 8 bits are unpacked in part. */
const WEIGHTS = 2.4

/** Memory at work, in bytes, of a Whisper model whose weights take so many; measured with random weights of OpenAI's shapes over windows of 80 words: tiny 0.70, base 0.99, small 1.75 GB. */
export const speechNeed = (sizeBytes: number): number =>
  Math.ceil(WORKING_BYTES + sizeBytes * WEIGHTS)
