import type { VideoInfo } from '#shared/contract/videos.ts'
import { gridTimes } from '#shared/media/sample-plan.ts'
import { fitSide, toFrame } from '#shared/media/to-frame.ts'
import type { FrameSource } from '#main/services/ports.ts'
import { atTimes, decodeWithFfmpeg, type TimedPicture } from './ffmpeg-decode.ts'

/** Videos longer than this are read by seeking, shorter ones from start to end in one go. */
const SEQUENTIAL_LIMIT_MS = 180_000
/** How often to look at a video that does not say how long it is. */
const UNKNOWN_STEP_MS = 500
/** Frames after which reading stops, however long a video turns out to be. */
const MOST_FRAMES = 240
/** A playlist with a video's name must not make ffmpeg ask a server. */
const ONLY_FILES = ['-protocol_whitelist', 'file']

interface File {
  readonly path: string
  readonly ffmpeg: string
  readonly signal: AbortSignal
}

/** Lets ffmpeg read a file on its own: for containers and codecs that only it knows, at the price of decoding more. */
export function createFileSource(path: string, info: VideoInfo, ffmpeg: string): FrameSource {
  const known = new Set<number>()
  return {
    info,
    sampleTimesMs: gridTimes(info.durationMs).map(Math.round),
    keyTimesMs: [],
    async *frames(timesMs, { side, signal }) {
      const file: File = { path, ffmpeg, signal }
      const exact = timesMs.every((timeMs) => known.has(timeMs))
      const pictures =
        info.durationMs > SEQUENTIAL_LIMIT_MS
          ? seek(file, timesMs)
          : exact
            ? decode(
                file,
                atTimes(
                  timesMs.map((timeMs) => timeMs / 1000),
                  0.001,
                ),
              )
            : decode(
                file,
                everyStep(info.durationMs / timesMs.length || UNKNOWN_STEP_MS),
                MOST_FRAMES,
              )
      const size = fitSide(info, side)
      let last = -1
      for await (const { timeMs, picture } of pictures) {
        if (timeMs <= last) continue
        last = timeMs
        known.add(timeMs)
        yield { timeMs, frame: toFrame(picture, size, { rotation: info.rotation, flip: false }) }
      }
    },
    close: async () => undefined,
  }
}

/** An expression that is true for the first frame and then once every `stepMs`. */
function everyStep(stepMs: number): string {
  return `isnan(prev_selected_t)+gte(t-prev_selected_t,${Math.max(1, stepMs) / 1000})`
}

function decode(
  { path, ffmpeg, signal }: File,
  select: string,
  most?: number,
): AsyncGenerator<TimedPicture> {
  const input = [...ONLY_FILES, '-i', path]
  return decodeWithFfmpeg({ ffmpeg, input, select, ...(most !== undefined && { most }), signal })
}

async function* seek({ path, ffmpeg, signal }: File, timesMs: readonly number[]) {
  for (const timeMs of timesMs) {
    const at = String(Math.max(0, timeMs - 1) / 1000)
    const input = [...ONLY_FILES, '-ss', at, '-copyts', '-i', path]
    yield* skipFailure(decodeWithFfmpeg({ ffmpeg, input, select: '1', most: 1, signal }), signal)
  }
}

/** One unreadable moment must not end a long video. */
async function* skipFailure(pictures: AsyncIterable<TimedPicture>, signal: AbortSignal) {
  try {
    yield* pictures
  } catch {
    signal.throwIfAborted()
  }
}
