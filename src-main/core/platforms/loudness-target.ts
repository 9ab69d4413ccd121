/** How loud sound for video platforms should be, and where the figures are from. */
export const LOUDNESS_TARGET = {
  /** Louder sound is turned down to this, so nothing is won above it. */
  lufs: -14,
  /** Quieter sound is quieter than most of what plays around it. */
  lowestLufs: -18,
  /** True peak, in dB, above which lossy coding may distort. */
  highestPeakDb: -1,
  name: 'YouTube',
  source:
    'No video platform publishes a loudness for uploads. -14 LUFS: what YouTube turns louder videos down to, as its "Stats for nerds" shows and many report; quieter ones are not turned up. For the other platforms no figure is known, so it is used for them too. -18 LUFS: AES TD1008 (2021) for speech. -1 dBTP: EBU R 128 (2020).',
  asOf: '2026-11-21',
  confidence: 'reported',
} as const
