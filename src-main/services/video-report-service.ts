import { resolve } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError, toWireError } from '#shared/contract/errors.ts'
import type { TranscribeEvent } from '#shared/contract/transcripts.ts'
import type { AnalyzeEvent, VideoReport } from '#shared/contract/video-report.ts'
import type { VideoInfo } from '#shared/contract/videos.ts'
import { REPORT_NOTES } from '#shared/sentences/report.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { findShots } from '#main/core/media/shots.ts'
import type { Watched } from '#main/core/media/transition-finder.ts'
import type { Sound } from '#main/core/sound/sound-meter.ts'
import { buildReport, type Looked } from '#main/core/video-report/build-report.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { sampleVideo } from './look-at-video.ts'
import type { FrameSource } from './ports.ts'
import { refineCuts } from './refine-cuts.ts'
import { createPace } from './remaining-time.ts'

interface Going {
  readonly type: 'progress'
  readonly timeMs: number
}

/** What a report needs: ways to open a video, to listen to it and, where ffmpeg is, to watch every frame. */
export interface VideoReportParts {
  readonly engine: Pick<Client<EngineContract>, 'frames'>
  readonly openVideo: (path: string, signal: AbortSignal) => AsyncIterable<FrameSource>
  /** What the container says when nothing can decode it; null when it says nothing. */
  readonly inspect: (path: string, signal: AbortSignal) => Promise<VideoInfo | null>
  readonly listen: (
    path: string,
    signal: AbortSignal,
  ) => AsyncIterable<
    Going | { readonly type: 'result'; readonly sound: Sound | null; readonly note: string | null }
  >
  readonly watch:
    | ((
        path: string,
        options: { readonly keyFramesOnly: boolean; readonly signal: AbortSignal },
      ) => AsyncIterable<Going | { readonly type: 'result'; readonly watched: Watched | null }>)
    | undefined
  /** What is said, as it is known or, when it `listens`, as it is heard now. */
  readonly transcribe?: (
    path: string,
    options: { readonly listens: boolean; readonly signal: AbortSignal },
  ) => AsyncIterable<TranscribeEvent>
  /** Files that were handed over for one report go when it ends. */
  readonly uploads: Pick<UploadFolder, 'release'>
}

/** Frames of 1920 x 1080 up to which every frame is looked at: about two minutes of work on two cores. */
const MOST_FRAMES = 36_000
const FULL_HD = 1920 * 1080
/** Listening takes about this share of the time that watching takes. */
const LISTENING = 0.15

type Pace = ReturnType<typeof createPace>

/** Measures the sound and the pace of videos. */
export function createVideoReportService(parts: VideoReportParts) {
  async function* listen(path: string, pace: Pace, signal: AbortSignal) {
    for await (const event of parts.listen(path, signal)) {
      if (event.type === 'result') return event
      yield pace('listening', LISTENING * event.timeMs)
    }
    return { sound: null, note: REPORT_NOTES.undecodable }
  }

  /** Every frame where ffmpeg is and the video is not too long, else its key frames. */
  async function* watch(source: FrameSource, path: string, { pace, signal }: Looking) {
    const { durationMs } = source.info
    const keyFramesOnly = costOf(source.info) > MOST_FRAMES
    for await (const event of parts.watch?.(path, { keyFramesOnly, signal }) ?? []) {
      if (event.type === 'result')
        return (
          event.watched &&
          ({ by: keyFramesOnly ? 'key-frames' : 'frames', watched: event.watched } as const)
        )
      yield pace('sampling', LISTENING * durationMs + event.timeMs)
    }
    return null
  }

  /** Frames here and there, for videos that only a page decodes. */
  async function* sample(source: FrameSource, { pace, signal }: Looking) {
    const { durationMs } = source.info
    const samples = []
    for await (const one of sampleVideo(source, parts.engine, signal)) {
      samples.push(one)
      yield pace('sampling', LISTENING * durationMs + one.timeMs)
    }
    const last = samples.at(-1)
    if (!last) return null
    const shots = findShots(samples, Math.max(durationMs, last.timeMs + 1))
    const sampleTimesMs = samples.map(({ timeMs }) => timeMs)
    const transitions = await refineCuts({ source, sampleTimesMs, shots, signal })
    return { by: 'samples', transitions } as const
  }

  async function* report(path: string, source: FrameSource, signal: AbortSignal) {
    const { info } = source
    const pace = createPace((1 + LISTENING) * info.durationMs)
    const { sound, note } = yield* listen(path, pace, signal)
    const looking = { pace, signal }
    const looked: Looked | null =
      (yield* watch(source, path, looking)) ?? (yield* sample(source, looking))
    return looked && buildReport({ info, sound, soundNote: note, looked })
  }

  /** A report on what needs no decoder of pictures, for a file whose container can be read. */
  async function* reportUnseen(path: string, cause: unknown, signal: AbortSignal) {
    const info = await parts.inspect(path, signal)
    if (!info) throw cause
    const { sound, note } = yield* listen(path, createPace(info.durationMs), signal)
    return buildReport({ info, sound, soundNote: note, looked: { by: 'nothing' } })
  }

  async function* reportOn(path: string, signal: AbortSignal) {
    try {
      for await (const source of parts.openVideo(path, signal))
        try {
          const built = yield* report(path, source, signal)
          if (built) return built
        } finally {
          await source.close()
        }
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof KilnError) || error.code !== 'unsupported-media') throw error
      return yield* reportUnseen(path, error, signal)
    }
    throw new KilnError('unsupported-media', MEDIA_FAILURES.noFrame, {
      action: MEDIA_REMEDIES.damaged,
    })
  }

  /** What is said; a file without sound that can be read has nothing. */
  async function* hear(
    path: string,
    options: { readonly listens: boolean; readonly signal: AbortSignal },
  ): AsyncGenerator<AnalyzeEvent, VideoReport['transcript']> {
    try {
      for await (const event of parts.transcribe?.(path, options) ?? []) {
        if (event.type === 'progress') yield event
        if (event.type !== 'result') continue
        const { type: _, ...transcript } = event
        return transcript
      }
    } catch (error) {
      options.signal.throwIfAborted()
      const { code } = toWireError(error)
      if (code !== 'unsupported-media' && (options.listens || code !== 'unreadable-file'))
        throw error
    }
    return undefined
  }

  return {
    async *analyze(
      input: { readonly path: string; readonly transcribe?: boolean },
      { signal }: { readonly signal: AbortSignal },
    ): AsyncGenerator<AnalyzeEvent> {
      const path = resolve(input.path)
      yield { type: 'progress', stage: 'opening', done: 0, total: 1 }
      try {
        const transcript = yield* hear(path, { listens: input.transcribe ?? false, signal })
        yield {
          type: 'result',
          ...(yield* reportOn(path, signal)),
          ...(transcript && { transcript }),
        }
      } finally {
        await parts.uploads.release(path)
      }
    },
  }
}

/** The video reports as the router sees them. */
export type VideoReportService = ReturnType<typeof createVideoReportService>

interface Looking {
  readonly pace: Pace
  readonly signal: AbortSignal
}

function costOf({ durationMs, frameRate, width, height }: VideoInfo): number {
  return ((durationMs * (frameRate || 30)) / 1000) * Math.max(0.25, (width * height) / FULL_HD)
}
