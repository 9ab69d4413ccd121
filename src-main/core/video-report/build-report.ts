import type { LoudnessReport, VideoReport } from '#shared/contract/video-report.ts'
import type { VideoInfo } from '#shared/contract/videos.ts'
import { REPORT_BASES, REPORT_NOTES } from '#shared/sentences/report.ts'
import type { Transition, Watched } from '#main/core/media/transition-finder.ts'
import { LOUDNESS_TARGET } from '#main/core/platforms/loudness-target.ts'
import { hookEnergy } from '#main/core/sound/hook-energy.ts'
import type { Sound } from '#main/core/sound/sound-meter.ts'
import { advise } from './advise.ts'
import { hookOf } from './hook-of.ts'
import { changesPerMinute, toShots } from './to-shots.ts'

/** How a video was looked at: frame by frame, by its key frames, by samples, or not at all. */
export type Looked =
  | { readonly by: 'frames' | 'key-frames'; readonly watched: Watched }
  | { readonly by: 'samples'; readonly transitions: readonly Transition[] }
  | { readonly by: 'nothing' }

interface ReportInput {
  readonly info: VideoInfo
  readonly sound: Sound | null
  readonly soundNote: string | null
  readonly looked: Looked
}

/** Puts what was heard and seen together, with what to change and what could not be told. */
export function buildReport({ info, sound, soundNote, looked }: ReportInput): VideoReport {
  const watched = 'watched' in looked ? looked.watched : null
  const durationMs = Math.max(info.durationMs, watched?.lastMs ?? 0)
  const transitions = transitionsOf(looked)
  const shots = toShots(transitions, durationMs)
  const pace = changesPerMinute(shots, durationMs)
  const parts = hookOf({ sound, watched, shots, durationMs })
  const energy = hookEnergy(parts)
  return {
    ...info,
    durationMs,
    shots,
    transitions: transitions.map((transition) =>
      transition.kind === 'cut'
        ? { kind: 'cut', startMs: transition.timeMs, endMs: transition.timeMs }
        : transition,
    ),
    cutsPerMinute: rounded(pace, 2),
    loudness: sound && toLoudness(sound),
    curve: sound ? [...sound.loudness.curve] : [],
    silences: sound ? [...sound.silences] : [],
    silentShare: sound && rounded(sound.silentMs / Math.max(1, sound.durationMs), 4),
    clippedShare: sound && rounded(sound.clippedShare, 6),
    hookEnergy: energy === null ? null : rounded(energy, 3),
    hook: parts,
    speechShare: sound && rounded(sound.speechShare, 3),
    musicShare: sound && rounded(sound.musicShare, 3),
    monoDb: sound && level(sound.monoDb),
    dcOffset: sound && rounded(Math.min(1, sound.dcOffset), 5),
    advice: advise({
      sound,
      durationMs,
      hookEnergy: energy,
      changesPerMinute: pace,
      seesAllChanges: looked.by === 'frames',
    }),
    notes: notesOn({ sound, soundNote, looked, durationMs }),
    basis: REPORT_BASES.measured,
  }
}

function transitionsOf(looked: Looked): readonly Transition[] {
  switch (looked.by) {
    case 'frames':
    case 'key-frames':
      return looked.watched.transitions
    case 'samples':
      return looked.transitions
    case 'nothing':
      return []
    default:
      throw new Error(`unknown way of looking ${String(looked satisfies never)}`)
  }
}

function toLoudness({ loudness, truePeakDb, samplePeakDb }: Sound): LoudnessReport {
  return {
    integratedLufs: level(loudness.integratedLufs),
    truePeakDb: level(truePeakDb),
    rangeLu: level(loudness.rangeLu),
    samplePeakDb: level(samplePeakDb),
    momentaryMaxLufs: level(loudness.momentaryMaxLufs),
    shortTermMaxLufs: level(loudness.shortTermMaxLufs),
    target: LOUDNESS_TARGET,
  }
}

/** Decoders may disagree with containers by this much about how long the sound is. */
const LENGTHS_DIFFER_MS = 1000

function notesOn({
  sound,
  soundNote,
  looked,
  durationMs,
}: Omit<ReportInput, 'info'> & { readonly durationMs: number }): string[] {
  const notes = soundNote === null ? [] : [soundNote]
  if (sound?.loudness.integratedLufs === null) notes.push(REPORT_NOTES.noLoudness)
  else if (sound?.loudness.rangeLu === null) notes.push(REPORT_NOTES.noRange)
  if (sound && sound.startMs > LENGTHS_DIFFER_MS) notes.push(REPORT_NOTES.startsLate)
  if (sound && sound.durationMs < durationMs - LENGTHS_DIFFER_MS) notes.push(REPORT_NOTES.endsEarly)
  if (looked.by === 'key-frames') notes.push(REPORT_NOTES.keyFrames)
  if (looked.by === 'samples') notes.push(REPORT_NOTES.samples)
  if (looked.by === 'nothing') notes.push(REPORT_NOTES.unseen)
  return notes
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

const level = (value: number | null) => (value === null ? null : rounded(value, 2))
