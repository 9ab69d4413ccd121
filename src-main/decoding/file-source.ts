import type { VideoInfo } from '#shared/contract/videos.ts'
import { gridTimes } from '#shared/media/sample-plan.ts'
import { fitSide, toFrame } from '#shared/media/to-frame.ts'
import type { FrameSource } from '#main/services/ports.ts'
import { atTimes, decodeWithFfmpeg, inGroups, type TimedPicture } from './ffmpeg-decode.ts'

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

  /** Jumps to each time in long videos; else the first pass looks every so often, and later ones at times known or near them. */
  function pick(file: File, timesMs: readonly number[]): AsyncIterable<TimedPicture> {
    if (info.durationMs > SEQUENTIAL_LIMIT_MS) return seek(file, timesMs, known)
    const seconds = timesMs.map((timeMs) => timeMs / 1000)
    if (timesMs.every((timeMs) => known.has(timeMs))) return decode(file, atTimes(seconds, 0.001))
    if (known.size > 0) return asWanted(decode(file, firstFrom(seconds)), timesMs)
    const stepMs = info.durationMs / timesMs.length || UNKNOWN_STEP_MS
    return decode(file, everyStep(stepMs), MOST_FRAMES)
  }

  return {
    info,
    sampleTimesMs: gridTimes(info.durationMs).map(Math.round),
    keyTimesMs: [],
    async *frames(timesMs, { side, signal }) {
      const file: File = { path, ffmpeg, signal }
      const size = fitSide(info, side)
      let last = -1
      for await (const { timeMs, picture } of pick(file, timesMs)) {
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

/** A time that was seen comes back as it was told; another one as it was asked for. */
async function* seek(
  { path, ffmpeg, signal }: File,
  timesMs: readonly number[],
  known: ReadonlySet<number>,
): AsyncGenerator<TimedPicture> {
  const isFirst = known.size === 0
  for (const wanted of timesMs) {
    const at = String(Math.max(0, wanted - 1) / 1000)
    const input = [...ONLY_FILES, '-ss', at, '-copyts', '-i', path]
    const found = decodeWithFfmpeg({ ffmpeg, input, select: '1', most: 1, signal })
    for await (const { timeMs, picture } of skipFailure(found, signal))
      yield { timeMs: isFirst || known.has(wanted) ? timeMs : wanted, picture }
  }
}

/** An expression that is true for the first frame at or after each of some times (s). */
function firstFrom(seconds: readonly number[]): string {
  const terms = seconds.map((time) => {
    const at = (time - 0.001).toFixed(4)
    return `gte(t,${at})*(isnan(prev_t)+lt(prev_t,${at}))`
  })
  return inGroups(terms)
}

/** Pictures found for some times, in order, by those times: each the next that is not later. */
async function* asWanted(
  pictures: AsyncIterable<TimedPicture>,
  timesMs: readonly number[],
): AsyncGenerator<TimedPicture> {
  let next = 0
  for await (const { timeMs, picture } of pictures)
    for (; next < timesMs.length && (timesMs[next] ?? 0) <= timeMs + 1; next++)
      yield { timeMs: timesMs[next] ?? timeMs, picture }
}

/** One unreadable moment must not end a long video. */
async function* skipFailure(pictures: AsyncIterable<TimedPicture>, signal: AbortSignal) {
  try {
    yield* pictures
  } catch {
    signal.throwIfAborted()
  }
}
