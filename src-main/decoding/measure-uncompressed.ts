import { REPORT_NOTES } from '#shared/sentences/report.ts'
import { ALL_FORMATS, AudioSampleSink, FilePathSource, Input, PCM_AUDIO_CODECS } from 'mediabunny'
import { channelWeights } from '#main/core/sound/channel-weights.ts'
import { createSoundMeter } from '#main/core/sound/sound-meter.ts'
import type { SoundEvent } from './measure-sound.ts'
import { soundDelayMs } from './sound-delay.ts'

const TOLD_EVERY_MS = 2000

/** Measures an uncompressed sound track without ffmpeg; others are told to need it. */
export async function* measureUncompressed(
  path: string,
  signal: AbortSignal,
): AsyncGenerator<SoundEvent> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
  try {
    const track = await input.getPrimaryAudioTrack()
    if (!track) return yield nothing(REPORT_NOTES.noTrack)
    const codec = await track.getCodec()
    if (!PCM_AUDIO_CODECS.some((each) => each === codec))
      return yield nothing(REPORT_NOTES.needsFfmpeg)
    const channels = await track.getNumberOfChannels()
    const sampleRate = await track.getSampleRate()
    const weights = channelWeights(channels, 0)
    const meter = createSoundMeter({ sampleRate, weights, startMs: await soundDelayMs(path) })
    let told = 0
    for await (const sample of new AudioSampleSink(track).samples()) {
      signal.throwIfAborted()
      const options = { planeIndex: 0, format: 'f32' } as const
      const block = new Float32Array(sample.allocationSize(options) / 4)
      sample.copyTo(block, options)
      sample.close()
      meter.add(block)
      if (meter.heardMs() - told < TOLD_EVERY_MS) continue
      told = meter.heardMs()
      yield { type: 'progress', timeMs: told }
    }
    const sound = meter.finish()
    yield sound.durationMs > 0 ? { type: 'result', sound, note: null } : nothing(REPORT_NOTES.empty)
  } catch (error) {
    signal.throwIfAborted()
    void error // a damaged container: told like one without anything to hear
    yield nothing(REPORT_NOTES.undecodable)
  } finally {
    input.dispose()
  }
}

const nothing = (note: string): SoundEvent => ({ type: 'result', sound: null, note })
