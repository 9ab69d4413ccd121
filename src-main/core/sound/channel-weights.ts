const SURROUND = 1.41

/** Bits of a WAVE channel mask (WAVEFORMATEXTENSIBLE), in the order in which channels are stored. */
const LOW_FREQUENCY = 0x8
/** Left, right and centre at the back, left and right at the sides, and the three of the back above. */
const AROUND = 0x10 | 0x20 | 0x100 | 0x200 | 0x400 | 0x8000 | 0x1_0000 | 0x2_0000

/** What a file without a mask means by its number of channels, as ffmpeg takes it. */
const USUAL_MASKS: Readonly<Record<number, number>> = {
  1: 0x4,
  2: 0x3,
  3: 0xb,
  4: 0x107,
  5: 0x37,
  6: 0x3f,
  7: 0x70f,
  8: 0x63f,
}

/**
 * Weight of each channel in the loudness sum by ITU-R BS.1770-5 table 3, for mono to 5.1: 1.41 for surrounds, 0 for
 * low-frequency effects, 1 for the others. In 7.1 the pair at the back counts as surrounds too, as in ffmpeg; table 4
 * of the standard gives it 1.
 */
export function channelWeights(channels: number, mask: number): number[] {
  const known = bitsOf(mask).length === channels ? mask : (USUAL_MASKS[channels] ?? 0)
  const speakers = bitsOf(known)
  return Array.from({ length: channels }, (_, channel) => {
    const speaker = speakers[channel] ?? 0
    if (speaker === LOW_FREQUENCY) return 0
    return (speaker & AROUND) === 0 ? 1 : SURROUND
  })
}

function bitsOf(mask: number): number[] {
  return Array.from({ length: 18 }, (_, bit) => 2 ** bit).filter(
    (speaker) => (mask & speaker) !== 0,
  )
}
