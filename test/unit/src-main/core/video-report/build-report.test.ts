import { describe, expect, it } from 'vitest'
import { VideoReport } from '#shared/contract/video-report.ts'
import type { VideoInfo } from '#shared/contract/videos.ts'
import { REPORT_NOTES } from '#shared/sentences/report.ts'
import type { Watched } from '#main/core/media/transition-finder.ts'
import { advise } from '#main/core/video-report/advise.ts'
import { buildReport, type Looked } from '#main/core/video-report/build-report.ts'
import { measure, type Piece, stereo, tone } from '../sound/signals.ts'

const RATE = 8000
const hear = (...pieces: Piece[]) =>
  measure(tone(pieces, { rate: RATE, hertz: 500 }), { rate: RATE })

const info: VideoInfo = {
  name: 'walk.mp4',
  container: 'MP4',
  codec: 'avc',
  durationMs: 12_000,
  width: 1920,
  height: 1080,
  rotation: 0,
  frameRate: 25,
  dynamicRange: 'standard',
}

const watched: Watched = {
  transitions: [
    { kind: 'cut', timeMs: 2000 },
    { kind: 'dissolve', startMs: 5000, endMs: 6000 },
  ],
  frames: 300,
  lastMs: 11_960,
  motion: { opening: 3, rest: 1 },
}
const byFrames: Looked = { by: 'frames', watched }

const kindsOf = (sound: ReturnType<typeof hear>) =>
  advise({
    sound,
    durationMs: 12_000,
    hookEnergy: 0.5,
    changesPerMinute: 10,
    seesAllChanges: true,
  }).map(({ kind }) => kind)

describe('buildReport', () => {
  it('fits the contract, with sound and without', () => {
    const sound = hear(stereo(12, -17))
    const report = buildReport({ info, sound, soundNote: null, looked: byFrames })
    expect(VideoReport.parse(report)).toEqual(report)
    expect(Math.abs(report.loudness!.integratedLufs! + 17)).toBeLessThan(1)
    const silent = buildReport({
      info,
      sound: null,
      soundNote: REPORT_NOTES.noTrack,
      looked: byFrames,
    })
    expect(VideoReport.parse(silent)).toEqual(silent)
    expect(silent).toMatchObject({
      loudness: null,
      clippedShare: null,
      speechShare: null,
      notes: [REPORT_NOTES.noTrack],
    })
  })

  it('divides shots at cuts and half way through dissolves', () => {
    const report = buildReport({ info, sound: null, soundNote: null, looked: byFrames })
    expect(report.shots).toEqual([
      { startMs: 0, endMs: 2000 },
      { startMs: 2000, endMs: 5500 },
      { startMs: 5500, endMs: 12_000 },
    ])
    expect(report.cutsPerMinute).toBe(10)
    expect(report.transitions[0]).toEqual({ kind: 'cut', startMs: 2000, endMs: 2000 })
  })

  it('says what was not looked at', () => {
    const notes = (looked: Looked) =>
      buildReport({ info, sound: null, soundNote: null, looked }).notes
    expect(notes(byFrames)).toEqual([])
    expect(notes({ by: 'key-frames', watched })).toEqual([REPORT_NOTES.keyFrames])
    expect(notes({ by: 'samples', transitions: [] })).toEqual([REPORT_NOTES.samples])
    expect(notes({ by: 'nothing' })).toEqual([REPORT_NOTES.unseen])
  })

  it('says when the sound is too quiet, too short or ends early', () => {
    const notes = (...pieces: Piece[]) =>
      buildReport({ info, sound: hear(...pieces), soundNote: null, looked: byFrames }).notes
    expect(notes(stereo(12, -90))).toEqual([REPORT_NOTES.noLoudness])
    expect(notes(stereo(2, -20))).toEqual([REPORT_NOTES.noRange, REPORT_NOTES.endsEarly])
    expect(notes(stereo(12, -20))).toEqual([])
  })

  it('finds a livelier opening livelier', () => {
    const energy = (opening: number, rest: number) =>
      buildReport({
        info,
        sound: hear(stereo(3, opening), stereo(9, rest)),
        soundNote: null,
        looked: { by: 'frames', watched: { ...watched, motion: { opening: 1, rest: 1 } } },
      }).hookEnergy!
    expect(energy(-14, -24)).toBeGreaterThan(energy(-20, -20))
    expect(energy(-30, -20)).toBeLessThan(energy(-20, -20))
  })

  it('has no energy of an opening that is all there is', () => {
    const short = { ...info, durationMs: 2500 }
    const looked: Looked = { by: 'frames', watched: { ...watched, transitions: [], lastMs: 2460 } }
    expect(
      buildReport({ info: short, sound: hear(stereo(2.5, -20)), soundNote: null, looked })
        .hookEnergy,
    ).toBeNull()
  })
})

describe('advise', () => {
  it('has nothing to say about sound in the usual range', () => {
    expect(kindsOf(hear(stereo(12, -16)))).toEqual([])
  })

  it('tells how far to turn sound down or up', () => {
    expect(kindsOf(hear(stereo(12, -8)))).toEqual(['too-loud'])
    expect(kindsOf(hear(stereo(12, -30)))).toEqual(['too-quiet'])
    const [first] = advise({
      sound: hear(stereo(12, -30)),
      durationMs: 12_000,
      hookEnergy: null,
      changesPerMinute: 0,
      seesAllChanges: false,
    })
    expect(Math.abs(first!.change! - 16)).toBeLessThan(1)
    expect(first!.text).toContain('to -14 LUFS')
  })

  it('asks for a limiter where peaks leave no room', () => {
    const pieces = Array.from({ length: 12 }, () => [stereo(0.998, -36), stereo(0.002, -3)]).flat()
    expect(kindsOf(hear(...pieces))).toContain('too-quiet-for-peaks')
  })

  it('names peaks, silences, range and lost channels with the measure', () => {
    expect(kindsOf(hear(stereo(12, -0.2)))).toContain('true-peak')
    expect(kindsOf(hear(stereo(1, -200), stereo(11, -16)))).toEqual(['silent-opening'])
    expect(kindsOf(hear(stereo(5, -16), stereo(3, -200), stereo(4, -16)))).toContain(
      'long-silences',
    )
    expect(kindsOf(hear(stereo(20, -36), stereo(20, -16)))).toContain('wide-range')
    const opposite = tone([stereo(12, -16)], { rate: RATE, hertz: 500 }).map((x, n) =>
      n % 2 === 0 ? x : -x,
    )
    expect(kindsOf(measure(opposite, { rate: RATE }))).toEqual(['mono-loss'])
  })

  it('speaks of the pace only where every change was looked for, in a video of a minute', () => {
    const input = { sound: null, hookEnergy: null, changesPerMinute: 1, durationMs: 90_000 }
    expect(advise({ ...input, seesAllChanges: true }).map(({ kind }) => kind)).toEqual([
      'slow-pace',
    ])
    expect(advise({ ...input, seesAllChanges: false })).toEqual([])
    expect(advise({ ...input, seesAllChanges: true, durationMs: 30_000 })).toEqual([])
  })

  it('speaks of a weak opening', () => {
    const input = { sound: null, changesPerMinute: 10, durationMs: 30_000, seesAllChanges: true }
    expect(advise({ ...input, hookEnergy: 0.2 }).map(({ kind }) => kind)).toEqual(['weak-opening'])
  })
})
