import type { VideoInfo } from '#shared/contract/videos.ts'

const FULL_HD = 1920 * 1080

/** Videos of at most this much are decoded again for what makes a result better; a minute of 1080p is 1500 to 3600. */
export const CHEAP_FRAMES = 450

/** What decoding a whole video costs, in frames of 1920 x 1080. */
export function decodingCost({
  durationMs,
  frameRate,
  width,
  height,
}: Pick<VideoInfo, 'durationMs' | 'frameRate' | 'width' | 'height'>): number {
  return ((durationMs * (frameRate || 30)) / 1000) * ((width * height) / FULL_HD)
}
