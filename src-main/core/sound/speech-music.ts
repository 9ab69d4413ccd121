import { createFeatureWindow, type WindowFeatures } from './window-features.ts'
import { FRAME_MS, type SpectralFrame } from './spectral-frames.ts'

/** What a window mostly holds; `other` is noise and whatever is neither. */
export type SoundKind = 'speech' | 'music' | 'other'

/** Where each sign of speech begins and is complete, and its weight: set on synthetic voices and tunes, no listening test. */
const SIGNS = [
  { of: 'modulation', from: 0.4, to: 0.7, weight: 0.5 },
  { of: 'quietShare', from: 0.1, to: 0.25, weight: 0.25 },
  { of: 'centroidSpread', from: 0.8, to: 1.4, weight: 0.25 },
] as const
/** Tones hold from one frame to the next; noise measured 0.157 to 0.163, tunes up to 0.122. */
const MUSIC_FLUX = 0.14
/** RMS below -50 dBFS is neither. */
const QUIET = 10 ** (-50 / 20)

/** Tells speech by three features of Scheirer & Slaney (ICASSP 1997), and music from noise by its spectral flux. */
export function kindOf(features: WindowFeatures): SoundKind {
  const speech = SIGNS.reduce((sum, { of, from, to, weight }) => {
    const share = Math.min(1, Math.max(0, (features[of] - from) / (to - from)))
    return sum + weight * share
  }, 0)
  if (speech >= 0.5) return 'speech'
  return features.flux < MUSIC_FLUX ? 'music' : 'other'
}

/** Shares 0..1 of the time that hold mostly speech or music, as an estimate by windows of 2 s. */
export interface SpeechMusic {
  readonly speechShare: number
  readonly musicShare: number
}

/** Sorts windows as their frames come. */
export function createSpeechMusic() {
  const window = createFeatureWindow()
  const counts = { speech: 0, music: 0, other: 0 }
  let frames = 0

  function sort(): void {
    const length = window.length()
    const { features, level, sounding } = window.take(QUIET)
    // pauses between words belong to speech; what is mostly silent counts by what sounds
    if (level >= QUIET) counts[kindOf(features)] += sounding < length / 2 ? sounding : length
  }

  return {
    add(frame: SpectralFrame): void {
      frames++
      if (window.add(frame)) sort()
    },
    finish(): SpeechMusic {
      if (window.length() >= 1000 / FRAME_MS || (frames === window.length() && frames > 0)) sort()
      else frames -= window.length()
      const all = Math.max(1, frames)
      return { speechShare: counts.speech / all, musicShare: counts.music / all }
    },
  }
}
