const SURROUND = 1.41

/** Bits of a WAVE channel mask (WAVEFORMATEXTENSIBLE), in the order in which channels are stored. */
const SPEAKER = {
  lowFrequency: 0x8,
  backLeft: 0x10,
  backRight: 0x20,
  sideLeft: 0x200,
  sideRight: 0x400,
} as const

/** What a file without a mask means by its number of channels. */
const USUAL_MASKS: Readonly<Record<number, number>> = {
  1: 0x4,
  2: 0x3,
  3: 0x7,
  4: 0x33,
  5: 0x37,
  6: 0x3f,
  7: 0x70f,
  8: 0x63f,
}

/**
 * Weight of each channel in the loudness sum by ITU-R BS.1770-5 tables 3 and 4: 1.41 for speakers at the listener's
 * sides (60 to 120 degrees; the back pair where there is no side pair), 0 for low-frequency effects, 1 for the others.
 */
export function channelWeights(channels: number, mask: number): number[] {
  const known = bitsOf(mask).length === channels ? mask : (USUAL_MASKS[channels] ?? 0)
  const speakers = bitsOf(known)
  const hasSides = (known & SPEAKER.sideLeft) !== 0 && (known & SPEAKER.sideRight) !== 0
  return Array.from({ length: channels }, (_, channel) => {
    switch (speakers[channel] ?? 0) {
      case SPEAKER.lowFrequency:
        return 0
      case SPEAKER.sideLeft:
      case SPEAKER.sideRight:
        return SURROUND
      case SPEAKER.backLeft:
      case SPEAKER.backRight:
        return hasSides ? 1 : SURROUND
      default:
        return 1
    }
  })
}

function bitsOf(mask: number): number[] {
  return Array.from({ length: 18 }, (_, bit) => 2 ** bit).filter(
    (speaker) => (mask & speaker) !== 0,
  )
}
