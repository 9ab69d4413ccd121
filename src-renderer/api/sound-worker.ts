import { ALL_FORMATS, BlobSource, Input, Logging, LogLevel } from 'mediabunny'
import { openSpeechBlocks } from '#shared/media/speech-blocks.ts'
import { SPEECH_RATE } from '#shared/media/speech-rate.ts'

/** What the worker answers: seconds decoded so far of all, then the sound as a WAV file, or why there is none. */
export type SoundReply =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'sound'; readonly wav: Blob }
  | { readonly type: 'refused'; readonly reason: 'no-track' | 'undecodable' }

Logging.level = LogLevel.Silent

const HEADER_BYTES = 44
const TOLD_EVERY_MS = 200
/** Pieces of this many samples become blobs, which browsers may keep on the disk. */
const PIECE = 60 * SPEECH_RATE

const reply = (message: SoundReply) => globalThis.postMessage(message)

/** Decodes the sound of a file into 16-bit mono samples at 16 kHz. */
async function decode(file: Blob): Promise<void> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) })
  try {
    const sound = await openSpeechBlocks(input)
    if (sound.kind !== 'sound') return reply({ type: 'refused', reason: sound.kind })
    const total = (await input.getDurationFromMetadata()) ?? 0
    const pieces: Blob[] = []
    let piece = new Int16Array(PIECE)
    let filled = 0
    let count = 0
    let toldAt = performance.now()
    for await (const block of sound.blocks) {
      for (const sample of block) {
        piece[filled++] = Math.round(32_767 * Math.max(-1, Math.min(1, sample)))
        if (filled < PIECE) continue
        pieces.push(new Blob([piece]))
        piece = new Int16Array(PIECE)
        filled = 0
      }
      count += block.length
      if (performance.now() - toldAt < TOLD_EVERY_MS) continue
      toldAt = performance.now()
      reply({ type: 'progress', done: count / SPEECH_RATE, total })
    }
    pieces.push(new Blob([piece.subarray(0, filled)]))
    reply({ type: 'sound', wav: new Blob([makeHeader(count), ...pieces]) })
  } catch {
    reply({ type: 'refused', reason: 'undecodable' })
  } finally {
    input.dispose()
  }
}

function makeHeader(count: number): ArrayBuffer {
  const header = new ArrayBuffer(HEADER_BYTES)
  const view = new DataView(header)
  const text = (at: number, word: string) => {
    for (let index = 0; index < word.length; index++)
      view.setUint8(at + index, word.charCodeAt(index))
  }
  text(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + 2 * count, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SPEECH_RATE, true)
  view.setUint32(28, 2 * SPEECH_RATE, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, 2 * count, true)
  return header
}

globalThis.onmessage = ({ data }: MessageEvent<Blob>) => void decode(data)
