import { z } from 'zod'
import { stream } from './define.ts'
import { Progress } from './progress.ts'
import { Transcript } from './transcripts.ts'
import { Shot, VideoInfo } from './videos.ts'

const share = z.number().min(0).max(1)
const level = z.number().nullable()

/** Something to change, with the measure it rests on; `kind` and the figures let a window say it in its own language. */
export const VideoAdvice = z.object({
  kind: z.enum([
    'too-loud',
    'too-quiet',
    'too-quiet-for-peaks',
    'clipping',
    'true-peak',
    'silent-opening',
    'long-silences',
    'wide-range',
    'mono-loss',
    'dc-offset',
    'weak-opening',
    'slow-pace',
  ]),
  text: z.string(),
  measure: z.object({
    name: z.string(),
    value: z.number(),
    limit: z.number(),
    unit: z.string(),
  }),
  /** dB to turn the sound up by, or down when negative. */
  change: z.number().optional(),
  /** dB of it that the peaks leave room for. */
  room: z.number().optional(),
  /** Where it begins. */
  atMs: z.number().optional(),
})
export type VideoAdvice = z.infer<typeof VideoAdvice>

/** Loudness by ITU-R BS.1770-5 and EBU Tech 3342; null where nothing was loud or long enough to tell. */
export const LoudnessReport = z.object({
  integratedLufs: level,
  truePeakDb: level,
  rangeLu: level,
  samplePeakDb: level,
  momentaryMaxLufs: level,
  shortTermMaxLufs: level,
  target: z.object({
    lufs: z.number(),
    lowestLufs: z.number(),
    highestPeakDb: z.number(),
    name: z.string(),
    source: z.string(),
    asOf: z.string(),
    confidence: z.enum(['documented', 'reported']),
  }),
})
export type LoudnessReport = z.infer<typeof LoudnessReport>

const againstRest = z.object({ opening: z.number(), rest: z.number() }).optional()

/** All that is measured of a video's sound and pace; what needs a sound track is null without one. */
export const VideoReport = VideoInfo.extend({
  shots: z.array(Shot),
  transitions: z.array(
    z.object({ kind: z.enum(['cut', 'dissolve', 'fade']), startMs: z.number(), endMs: z.number() }),
  ),
  cutsPerMinute: z.number().min(0),
  loudness: LoudnessReport.nullable(),
  /** Short-term loudness (3 s, less at the start) by the end of its window, at most 512 points, -70 at least. */
  curve: z.array(z.object({ timeMs: z.number(), lufs: z.number() })),
  /** Stretches of half a second or more in which no channel rises above -50 dBFS (RMS over 10 ms). */
  silences: z.array(Shot),
  silentShare: share.nullable(),
  /** Share of samples in runs of four or more at full scale. */
  clippedShare: share.nullable(),
  /** How lively the first 3 s are against the rest: 0.5 when alike; null when nothing follows. */
  hookEnergy: share.nullable(),
  hook: z.object({
    loudness: againstRest,
    onsets: againstRest,
    cuts: againstRest,
    motion: againstRest,
  }),
  /** Estimates: shares of the time that hold mostly speech, or music and other tones. */
  speechShare: share.nullable(),
  musicShare: share.nullable(),
  /** Level of both channels on one speaker, in dB; 0 when nothing is lost. */
  monoDb: level,
  dcOffset: share.nullable(),
  advice: z.array(VideoAdvice),
  /** What is said, when it was heard before or was asked for. */
  transcript: Transcript.optional(),
  notes: z.array(z.string()),
  /** How the estimates were made. */
  basis: z.string(),
})
export type VideoReport = z.infer<typeof VideoReport>

/** What an analysis yields: progress, then the report. */
export const AnalyzeEvent = z.discriminatedUnion('type', [
  Progress,
  VideoReport.extend({ type: z.literal('result') }),
])
export type AnalyzeEvent = z.infer<typeof AnalyzeEvent>

/** What of `videos.*` measures a video. */
export const videoReports = {
  analyze: stream({
    summary:
      'Measure a video: shots, loudness, peaks, silences, clipping, its first 3 seconds, and what to change',
    input: z.object({
      path: z.string().min(1),
      /** Write down what is said when it is not known yet; fails with model-missing without a speech model. */
      transcribe: z.boolean().default(false),
    }),
    output: AnalyzeEvent,
  }),
}
