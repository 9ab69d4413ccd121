import { createInterface } from 'node:readline'
import { createMailbox } from '#shared/wire/mailbox.ts'
import { createKeyFrameFinder } from '#main/core/media/key-frame-finder.ts'
import { TINY, TINY_BYTES } from '#main/core/media/tiny-picture.ts'
import { createTransitionFinder, type Watched } from '#main/core/media/transition-finder.ts'
import { OPENING_MS } from '#main/core/sound/onsets.ts'
import { createByteReader } from '#main/lib/byte-reader.ts'
import { ONLY_FILES, runFfmpeg } from './run-ffmpeg.ts'

/** How far watching is, or what was seen; null when no frame was decoded. */
export type WatchEvent =
  | { readonly type: 'progress'; readonly timeMs: number }
  | { readonly type: 'result'; readonly watched: Watched | null }

interface WatchInput {
  readonly path: string
  readonly ffmpeg: string
  /** Skips all that is not a key frame: many times faster, and blind to what lies between. */
  readonly keyFramesOnly: boolean
}

const TOLD_EVERY_MS = 200
/** From a frame to one whose time the container does not tell. */
const UNKNOWN_STEP_MS = 40

/** Lets ffmpeg decode a video once, shrunk to a few pixels, and finds where it changes. */
export async function* watchVideo(
  { path, ffmpeg, keyFramesOnly }: WatchInput,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent> {
  const run = runFfmpeg(ffmpeg, watchArguments(path, keyFramesOnly), signal)
  const times = createMailbox<number | undefined>()
  void followTimes(run.errors, times.put)
  const finder = keyFramesOnly
    ? createKeyFrameFinder()
    : createTransitionFinder({ openingMs: OPENING_MS })
  try {
    const reader = createByteReader(run.output)
    const picture = new Uint8Array(TINY_BYTES)
    const next = (into: Uint8Array) => reader.fill(into)
    let firstMs: number | undefined
    let toldAt = performance.now()
    let frames = 0
    while (await next(picture)) {
      const timeMs = await times.take()
      if (timeMs === undefined) break
      run.alive()
      firstMs ??= timeMs
      finder.add(picture, timeMs - firstMs)
      frames++
      if (performance.now() - toldAt < TOLD_EVERY_MS) continue
      toldAt = performance.now()
      yield { type: 'progress', timeMs: timeMs - firstMs }
    }
    signal.throwIfAborted()
    yield { type: 'result', watched: frames > 0 ? finder.finish() : null }
  } finally {
    run.stop()
  }
}

function watchArguments(path: string, keyFramesOnly: boolean): string[] {
  const quiet = '-hide_banner -nostats -loglevel info -nostdin -noautorotate'.split(' ')
  const less = keyFramesOnly ? ['-skip_frame', 'nokey'] : []
  const only = '-map 0:V:0 -an -sn -dn'.split(' ')
  const shrink = `showinfo=checksum=0,scale=${TINY.width}:${TINY.height}:flags=area,format=yuv444p`
  const output = '-fps_mode passthrough -f rawvideo pipe:1'.split(' ')
  return [...quiet, ...less, ...ONLY_FILES, '-i', path, ...only, '-vf', shrink, ...output]
}

/** Reads the times, in ms, that `showinfo` tells of each frame. */
async function followTimes(
  lines: NodeJS.ReadableStream,
  found: (timeMs: number | undefined) => void,
): Promise<void> {
  let lastMs = 0
  for await (const line of createInterface({ input: lines })) {
    const time = / pts_time:\s*(\S+)/.exec(line)
    if (!time) continue
    const timeMs = Math.round(Number(time[1]) * 1000)
    lastMs = Number.isFinite(timeMs) ? timeMs : lastMs + UNKNOWN_STEP_MS
    found(lastMs)
  }
  found(undefined)
}
