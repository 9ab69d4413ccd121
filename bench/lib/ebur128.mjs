import { spawnSync } from 'node:child_process'
import { programs } from './tools.mjs'

/** Below this ffmpeg starts its loudness; it says it of silence and of what is too short. */
export const NO_LOUDNESS = -70

/**
 * What the ebur128 filter of ffmpeg says of a file's sound: loudness and range to a thousandth where it tells them by
 * frame, the peak as its summary rounds it (a tenth of a dB); silence has a peak of -Infinity.
 */
export function ffmpegLoudness(path) {
  const filter = 'ebur128=peak=true:metadata=1,ametadata=mode=print:file=-'
  const args = ['-hide_banner', '-nostats', '-nostdin', '-i', path, '-vn', '-af', filter]
  const { stdout, stderr } = spawnSync(programs.ffmpeg, [...args, '-f', 'null', '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'))
  const told = (pattern) => pattern.exec(summary)?.[1]
  const last = (key) => {
    const at = stdout.lastIndexOf(`lavfi.r128.${key}=`)
    return at < 0 ? undefined : stdout.slice(at).split(/[=\n]/)[1]
  }
  return {
    integrated: Number(last('I') ?? told(/I:\s+(-?[\d.]+) LUFS/)),
    range: Number(last('LRA') ?? told(/LRA:\s+(-?[\d.]+) LU/)),
    peak: Number(told(/Peak:\s+(-?[\d.]+|-inf) dBFS/)?.replace('inf', 'Infinity')),
  }
}
