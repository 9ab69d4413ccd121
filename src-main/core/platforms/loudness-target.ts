import { REPORT_BASES } from '#shared/sentences/report.ts'

/** How loud sound for video platforms should be, and where the figures are from. */
export const LOUDNESS_TARGET = {
  /** Louder sound is turned down to this, so nothing is won above it. */
  lufs: -14,
  /** Quieter sound is quieter than most of what plays around it. */
  lowestLufs: -18,
  /** True peak, in dB, above which lossy coding may distort. */
  highestPeakDb: -1,
  name: 'YouTube',
  source: REPORT_BASES.loudness,
  asOf: '2026-11-21',
  confidence: 'reported',
} as const
