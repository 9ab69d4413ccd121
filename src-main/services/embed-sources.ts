import { setImmediate as turn } from 'node:timers/promises'
import { toWireError } from '#shared/contract/errors.ts'
import type { Progress } from '#shared/contract/progress.ts'
import type { SourceVectors } from '#main/database/source-vectors.ts'
import { createPace } from './remaining-time.ts'

/** Unit vectors of texts, in their order; null while no model is installed. */
export type Embed = (
  texts: readonly string[],
  signal: AbortSignal,
) => Promise<readonly Float32Array[] | null>

const BATCH = 16
/** How long adding waits for meaning; the rest is done in the background. */
const WAITED_MS = 4000
const COUNTED = 1000

/** Gives chunks their meaning, a few at a time; without a model nothing happens. */
export function createEmbedding(vectors: SourceVectors, embed: Embed | undefined) {
  let isLoading: Promise<void> | undefined

  /** Reads the vectors into memory without holding anyone up; nothing to wait for when they are there. */
  function load(): Promise<void> | undefined {
    if (isLoading) return isLoading
    const steps = vectors.load()
    if (steps.next().done) return undefined
    const read = async () => {
      do await turn()
      while (!steps.next().done)
    }
    isLoading = read().finally(() => (isLoading = undefined))
    return isLoading
  }

  let isFilling = false

  /** Sizes of the batches that are through; nothing while another fills. */
  async function* batches(signal: AbortSignal): AsyncGenerator<number> {
    if (!embed || isFilling) return
    isFilling = true
    try {
      for (
        let chunks = vectors.pending(0, BATCH), last = chunks.at(-1);
        last;
        last = chunks.at(-1)
      ) {
        signal.throwIfAborted()
        const made = await embed(
          chunks.map(({ text }) => text),
          signal,
        )
        if (!made) return
        vectors.put(chunks.flatMap(({ key }, at) => toRow(key, made[at])))
        yield chunks.length
        chunks = vectors.pending(last.key, BATCH)
      }
    } catch (error) {
      signal.throwIfAborted()
      if (toWireError(error).code === 'storage-full') throw error
      // a model that fails is no reason to fail: words are searched all the same
    } finally {
      isFilling = false
    }
  }

  return {
    /** All that have none. */
    async fill(signal: AbortSignal): Promise<void> {
      for await (const _ of batches(signal)) await turn()
    },
    /** As many as a few seconds allow, saying how far it is. */
    async *fillFor(signal: AbortSignal): AsyncGenerator<Progress> {
      if (!embed) return
      const start = performance.now()
      const pace = createPace(vectors.pending(0, COUNTED).length)
      let done = 0
      for await (const count of batches(signal)) {
        yield pace('indexing', (done += count))
        if (performance.now() - start > WAITED_MS) return
      }
    },
    /** The meaning of a question; undefined while there is no model, or nothing to compare it with. */
    async ofQuery(query: string, signal: AbortSignal): Promise<Float32Array | undefined> {
      if (!embed || !query.trim()) return undefined
      const loading = load()
      if (loading) await loading
      if (vectors.size() === 0) return undefined
      try {
        return (await embed([query], signal))?.[0]
      } catch {
        signal.throwIfAborted()
        return undefined
      }
    },
  }
}

const toRow = (key: number, vector: Float32Array | undefined) => (vector ? [{ key, vector }] : [])
