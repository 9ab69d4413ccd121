import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'

/** Less is not heard as late: encoders and containers differ by tens of milliseconds. */
const LEAST_MS = 100
/** More is a broken clock. */
const MOST_MS = 3_600_000

/** By how many ms the sound begins after the picture; 0 when it does not, or where the container can't tell. */
export async function soundDelayMs(path: string): Promise<number> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
  try {
    const [picture, sound] = await Promise.all([
      input.getPrimaryVideoTrack(),
      input.getPrimaryAudioTrack(),
    ])
    if (!picture || !sound) return 0
    const [shown, heard] = await Promise.all([
      picture.getFirstTimestamp(),
      sound.getFirstTimestamp(),
    ])
    const delayMs = 1000 * (Math.max(0, heard) - Math.max(0, shown))
    return delayMs >= LEAST_MS && delayMs <= MOST_MS ? Math.round(delayMs) : 0
  } catch {
    return 0 // a container that only ffmpeg reads
  } finally {
    input.dispose()
  }
}
