interface WavOptions {
  readonly channels: number
  readonly sampleRate: number
  readonly kind: 'float' | 'short'
}

/** A RIFF/WAVE file of interleaved samples within -1..1. */
export function writeWav(
  samples: Float32Array,
  { channels, sampleRate, kind }: WavOptions,
): Uint8Array {
  const width = kind === 'float' ? 4 : 2
  const bytes = Buffer.alloc(44 + samples.length * width)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(kind === 'float' ? 3 : 1, 20)
  bytes.writeUInt16LE(channels, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * channels * width, 28)
  bytes.writeUInt16LE(channels * width, 32)
  bytes.writeUInt16LE(8 * width, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples.length * width, 40)
  for (const [index, sample] of samples.entries())
    if (kind === 'float') bytes.writeFloatLE(sample, 44 + 4 * index)
    else bytes.writeInt16LE(Math.round(32_767 * sample), 44 + 2 * index)
  return bytes
}
