import { SPEECH_RATE } from '#shared/media/speech-rate.ts'
import { findCut } from '#main/core/speech/cut-window.ts'

/** A stretch of sound that is heard at once. */
export interface Window {
  readonly samples: Float32Array
  readonly startMs: number
}

/** Gathers blocks of samples into windows, of which the listener may hand back the end. */
export interface Windows {
  /** The next window; undefined at the end of the sound. */
  next(): Promise<Window | undefined>
  /** Hears what follows the first `heardMs` of the last window once more. */
  back(heardMs: number): void
  /** Of the file, up to where it was read. */
  readMs(): number
  close(): Promise<void>
}

/** Where a window may end: in its last third, at the quietest place. */
const EARLIEST_CUT = 2 / 3

/** Cuts sound at 16 kHz into windows of at most `windowSeconds`, holding one of them and a block at a time. */
export function createWindows(blocks: AsyncIterable<Float32Array>, windowSeconds: number): Windows {
  const iterator = blocks[Symbol.asyncIterator]()
  const length = Math.floor(windowSeconds * SPEECH_RATE)
  let held: Float32Array[] = []
  let count = 0
  let place = 0
  let last: Float32Array | undefined
  let isOver = false

  /** Everything held as one block. */
  function gather(): Float32Array {
    const all = new Float32Array(count)
    let at = 0
    for (const block of held) {
      all.set(block, at)
      at += block.length
    }
    held = count > 0 ? [all] : []
    return all
  }

  const keep = (samples: Float32Array) => {
    held = samples.length > 0 ? [samples] : []
    count = samples.length
  }

  return {
    async next() {
      while (!isOver && count <= length) {
        const { value, done } = await iterator.next()
        if (done) isOver = true
        else {
          held.push(value)
          count += value.length
        }
      }
      if (count === 0) return undefined
      const all = gather()
      const cut = count <= length ? count : findCut(all.subarray(0, length), EARLIEST_CUT * length)
      last = all.slice(0, cut)
      keep(all.slice(cut))
      const startMs = (place * 1000) / SPEECH_RATE
      place += cut
      return { samples: last, startMs }
    },
    back(heardMs) {
      if (!last) return
      const rest = last.slice(Math.round((heardMs * SPEECH_RATE) / 1000))
      if (rest.length > 0) held.unshift(rest)
      count += rest.length
      place -= rest.length
    },
    readMs: () => (place * 1000) / SPEECH_RATE,
    close: async () => void (await iterator.return?.(undefined)),
  }
}
