const NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  h264: 'H.264',
  hevc: 'H.265',
  h265: 'H.265',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  mpeg4: 'MPEG-4',
  prores: 'ProRes',
}

/** What people call a codec. */
export const codecName = (codec: string): string => NAMES[codec.toLowerCase()] ?? codec
