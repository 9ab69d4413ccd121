// Measures a WAVE file of 32-bit floats and prints its loudness: node bench/lib/measure-wav.mjs FILE
import { createReadStream } from 'node:fs'
import { channelWeights } from '#main/core/sound/channel-weights.ts'
import { createSoundMeter } from '#main/core/sound/sound-meter.ts'
import { readWavHeader } from '#main/decoding/wav-header.ts'
import { createByteReader } from '#main/lib/byte-reader.ts'

const reader = createByteReader(createReadStream(process.argv[2], { highWaterMark: 1 << 18 }))
const { sampleRate, channels, mask } = await readWavHeader(reader)
const meter = createSoundMeter({ sampleRate, weights: channelWeights(channels, mask) })
const sets = 16_384
const buffer = new Uint8Array(4 * channels * sets)
for (let filled = 0; ;) {
  const count = await reader.some(buffer.subarray(filled))
  if (count === 0) break
  filled += count
  if (filled < buffer.length) continue
  meter.add(new Float32Array(buffer.buffer, 0, filled / 4))
  filled = 0
}
const { loudness, truePeakDb } = meter.finish()
console.log(JSON.stringify({ integratedLufs: loudness.integratedLufs, truePeakDb }))
