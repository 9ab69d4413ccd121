import type { VideoReport } from '#shared/contract/video-report.ts'

/** A plausible report, with what a test cares about changed. */
export function aReport(change: Partial<VideoReport> = {}): VideoReport {
  return {
    name: 'walk.mp4',
    container: 'MP4',
    codec: 'avc',
    durationMs: 20_000,
    width: 1920,
    height: 1080,
    rotation: 0,
    frameRate: 25,
    dynamicRange: 'standard',
    shots: [
      { startMs: 0, endMs: 8000 },
      { startMs: 8000, endMs: 20_000 },
    ],
    transitions: [{ kind: 'cut', startMs: 8000, endMs: 8000 }],
    cutsPerMinute: 3,
    loudness: {
      integratedLufs: -24.2,
      truePeakDb: -6.1,
      rangeLu: 4.5,
      samplePeakDb: -6.3,
      momentaryMaxLufs: -20,
      shortTermMaxLufs: -22,
      target: {
        lufs: -14,
        lowestLufs: -18,
        highestPeakDb: -1,
        name: 'YouTube',
        source: 'our choice',
        asOf: '2026-11-21',
        confidence: 'reported',
      },
    },
    curve: [
      { timeMs: 5000, lufs: -24 },
      { timeMs: 10_000, lufs: -70 },
      { timeMs: 20_000, lufs: -23 },
    ],
    silences: [{ startMs: 12_000, endMs: 13_500 }],
    silentShare: 0.075,
    clippedShare: 0,
    hookEnergy: 0.4,
    hook: {},
    speechShare: 0.6,
    musicShare: 0.2,
    monoDb: -0.5,
    dcOffset: 0,
    advice: [
      {
        kind: 'too-quiet-for-peaks',
        text: 'as Kiln says it',
        measure: { name: 'integratedLufs', value: -24.2, limit: -14, unit: 'LUFS' },
        change: 10.2,
        room: 5.1,
      },
    ],
    notes: ['The sound ends more than a second before the picture.'],
    basis: 'estimates',
    ...change,
  }
}
