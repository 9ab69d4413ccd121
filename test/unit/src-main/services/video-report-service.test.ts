import { describe, expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { AnalyzeEvent } from '#shared/contract/video-report.ts'
import type { VideoInfo } from '#shared/contract/videos.ts'
import { REPORT_NOTES } from '#shared/sentences/report.ts'
import type { Watched } from '#main/core/media/transition-finder.ts'
import type { FrameSource } from '#main/services/ports.ts'
import {
  createVideoReportService,
  type VideoReportParts,
} from '#main/services/video-report-service.ts'

const info: VideoInfo = {
  name: 'walk.mp4',
  container: 'MP4',
  codec: 'avc',
  durationMs: 10_000,
  width: 640,
  height: 360,
  rotation: 0,
  frameRate: 25,
  dynamicRange: 'standard',
}

const watched: Watched = {
  transitions: [{ kind: 'cut', timeMs: 4000 }],
  frames: 250,
  lastMs: 9960,
  motion: { opening: 1, rest: 1 },
}

interface Given extends Partial<VideoReportParts> {
  readonly info?: VideoInfo
}

function createService({ info: given = info, ...parts }: Given = {}) {
  const told: string[] = []
  const source: FrameSource = {
    info: given,
    sampleTimesMs: [],
    keyTimesMs: [],
    async *frames() {},
    close: async () => void told.push('closed'),
  }
  const service = createVideoReportService({
    engine: {} as VideoReportParts['engine'],
    async *openVideo() {
      yield source
    },
    inspect: async () => null,
    async *listen() {
      yield { type: 'progress', timeMs: 5000 }
      yield { type: 'result', sound: null, note: REPORT_NOTES.noTrack }
    },
    async *watch(_path, { keyFramesOnly }) {
      told.push(keyFramesOnly ? 'key frames' : 'frames')
      yield { type: 'progress', timeMs: 5000 }
      yield { type: 'result', watched }
    },
    uploads: { release: async () => void told.push('released') },
    ...parts,
  })
  return { service, told }
}

async function analyze(service: ReturnType<typeof createVideoReportService>, signal?: AbortSignal) {
  const events: AnalyzeEvent[] = []
  const options = { signal: signal ?? new AbortController().signal }
  for await (const event of service.analyze({ path: '/videos/walk.mp4' }, options))
    events.push(event)
  const last = events.at(-1)
  if (last?.type !== 'result') throw new Error('no result')
  return { report: last, stages: events.flatMap((event) => ('stage' in event ? event.stage : [])) }
}

describe('videos.analyze', () => {
  it('listens, looks and reports, and lets go of everything', async () => {
    const { service, told } = createService()
    const { report, stages } = await analyze(service)
    expect(stages).toEqual(['opening', 'listening', 'sampling'])
    expect(report.shots).toHaveLength(2)
    expect(report.notes).toEqual([REPORT_NOTES.noTrack])
    expect(told).toEqual(['frames', 'closed', 'released'])
  })

  it('looks at the key frames of long videos only', async () => {
    const { service, told } = createService({ info: { ...info, durationMs: 7_200_000 } })
    const { report } = await analyze(service)
    expect(told[0]).toBe('key frames')
    expect(report.notes).toContain(REPORT_NOTES.keyFrames)
  })

  it('goes on to the next way to open a video when one gives no frame', async () => {
    let round = 0
    const { service, told } = createService({
      async *openVideo() {
        for (const name of ['first', 'second'])
          yield {
            info: { ...info, name },
            sampleTimesMs: [],
            keyTimesMs: [],
            async *frames() {},
            close: async () => void told.push('closed'),
          }
      },
      async *watch() {
        yield { type: 'result', watched: round++ === 0 ? null : watched }
      },
    })
    const { report } = await analyze(service)
    expect(report.name).toBe('second')
    expect(told).toEqual(['closed', 'closed', 'released'])
  })

  it('reports on the sound when nothing decodes the pictures', async () => {
    const { service } = createService({
      openVideo() {
        throw new KilnError('unsupported-media', 'No frame could be decoded')
      },
      inspect: async () => info,
    })
    const { report } = await analyze(service)
    expect(report.notes).toEqual([REPORT_NOTES.noTrack, REPORT_NOTES.unseen])
    expect(report.shots).toEqual([{ startMs: 0, endMs: 10_000 }])
  })

  it('fails with the reason for a file that is no video, and lets go of it', async () => {
    for (const code of ['unsupported-media', 'unreadable-file', 'not-found'] as const) {
      const { service, told } = createService({
        openVideo() {
          throw new KilnError(code, 'not this file')
        },
      })
      await expect(analyze(service)).rejects.toMatchObject({ code, message: 'not this file' })
      expect(told).toEqual(['released'])
    }
  })

  it('stops when the signal aborts', async () => {
    const stop = new AbortController()
    const { service, told } = createService({
      async *listen(_path, signal) {
        yield { type: 'progress', timeMs: 1 }
        stop.abort()
        signal.throwIfAborted()
      },
    })
    await expect(analyze(service, stop.signal)).rejects.toThrow()
    expect(told).toEqual(['closed', 'released'])
  })
})
