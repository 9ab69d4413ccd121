import { AudioSampleSink, type AudioSample, type Input } from 'mediabunny'
import { createResampler } from './resample-sound.ts'
import { SPEECH_RATE } from './speech-rate.ts'

/** The sound of a container as speech models listen to it, or why there is none; what can be decoded depends on where it runs. */
export type SpeechBlocks =
  | {
      readonly kind: 'sound'
      /** Mono samples at 16 kHz, decoded only as fast as they are taken. */
      readonly blocks: AsyncIterable<Float32Array>
    }
  | { readonly kind: 'no-track' }
  | { readonly kind: 'undecodable' }

/** Opens the main sound track of a container; the caller disposes of the input. */
export async function openSpeechBlocks(input: Input): Promise<SpeechBlocks> {
  const track = await input.getPrimaryAudioTrack()
  if (!track) return { kind: 'no-track' }
  if (!(await track.canDecode())) return { kind: 'undecodable' }
  const rate = await track.getSampleRate()
  async function* blocks(): AsyncGenerator<Float32Array> {
    if (!track) return
    const resampler = createResampler(rate, SPEECH_RATE)
    for await (const sample of new AudioSampleSink(track).samples())
      yield resampler.add(toMono(sample))
    yield resampler.finish()
  }
  return { kind: 'sound', blocks: blocks() }
}

/** The mean of the channels; closes the sample. */
function toMono(sample: AudioSample): Float32Array {
  const { numberOfChannels: channels } = sample
  const options = { planeIndex: 0, format: 'f32' } as const
  const block = new Float32Array(sample.allocationSize(options) / 4)
  sample.copyTo(block, options)
  sample.close()
  if (channels === 1) return block
  const mono = new Float32Array(block.length / channels)
  for (let at = 0; at < mono.length; at++) {
    let sum = 0
    for (let channel = 0; channel < channels; channel++) sum += block[at * channels + channel] ?? 0
    mono[at] = sum / channels
  }
  return mono
}
