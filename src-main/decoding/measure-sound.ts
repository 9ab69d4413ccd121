import { KilnError } from '#shared/contract/errors.ts'
import { REPORT_NOTES } from '#shared/sentences/report.ts'
import { channelWeights } from '#main/core/sound/channel-weights.ts'
import { createSoundMeter, type Sound } from '#main/core/sound/sound-meter.ts'
import { createByteReader } from '#main/lib/byte-reader.ts'
import { createSampleAligner } from './align-samples.ts'
import { measureUncompressed } from './measure-uncompressed.ts'
import { lastMessages, ONLY_FILES, runFfmpeg } from './run-ffmpeg.ts'
import { soundDelayMs } from './sound-delay.ts'
import { readWavHeader, type WavFormat } from './wav-header.ts'

/** How far listening is, or what was heard; null with a reason when there is nothing to hear or to decode it with. */
export type SoundEvent =
  | { readonly type: 'progress'; readonly timeMs: number }
  | { readonly type: 'result'; readonly sound: Sound | null; readonly note: string | null }

const TOLD_EVERY_MS = 200

/** Measures the sound track that ffmpeg chooses, at its own rate and channels; only figures leave this thread. */
export async function* measureSound(
  { path, ffmpeg }: { readonly path: string; readonly ffmpeg: string | null },
  signal: AbortSignal,
): AsyncGenerator<SoundEvent> {
  if (ffmpeg === null) {
    yield* measureUncompressed(path, signal)
    return
  }
  const run = runFfmpeg(ffmpeg, decodeArguments(path), signal)
  const messages = lastMessages(run.errors)
  const delay = soundDelayMs(path)
  try {
    const reader = createByteReader(run.output)
    const format = await readWavHeader(reader)
    if (!format) {
      signal.throwIfAborted()
      yield { type: 'result', sound: null, note: whyNothing(await messages) }
      return
    }
    const meter = createSoundMeter({ ...toSoundFormat(format), startMs: await delay })
    const align = createSampleAligner(4 * format.channels)
    let toldAt = performance.now()
    for (let piece; (piece = await reader.piece());) {
      run.alive()
      const block = align(piece)
      if (block) meter.add(block)
      if (performance.now() - toldAt < TOLD_EVERY_MS) continue
      toldAt = performance.now()
      yield { type: 'progress', timeMs: meter.heardMs() }
    }
    signal.throwIfAborted()
    const sound = meter.finish()
    const said = (await messages).trim()
    const note = said === '' ? null : REPORT_NOTES.damaged
    if (sound.durationMs > 0) yield { type: 'result', sound, note }
    else yield { type: 'result', sound: null, note: REPORT_NOTES.empty }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof KilnError
      ? error
      : new KilnError('unsupported-media', 'ffmpeg could not decode the sound', { cause: error })
  } finally {
    run.stop()
  }
}

/** The meter's format of a WAVE header. */
function toSoundFormat({ sampleRate, channels, mask }: WavFormat) {
  return { sampleRate, weights: channelWeights(channels, mask) }
}

function decodeArguments(path: string): string[] {
  const quiet = '-v error -nostdin'.split(' ')
  // without flushing after each packet there are a quarter as many pieces to read
  const output =
    '-vn -sn -dn -c:a pcm_f32le -f wav -fflags +bitexact -flush_packets 0 pipe:1'.split(' ')
  return [...quiet, ...ONLY_FILES, '-i', path, ...output]
}

function whyNothing(messages: string): string {
  if (/does not contain any stream|matches no streams/.test(messages)) return REPORT_NOTES.noTrack
  return REPORT_NOTES.undecodable
}
