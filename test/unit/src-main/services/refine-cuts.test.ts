import { describe, expect, it } from 'vitest'
import type { Frame } from '#shared/media/frame.ts'
import type { FrameSource } from '#main/services/ports.ts'
import { refineCuts } from '#main/services/refine-cuts.ts'

const signal = new AbortController().signal
const flat = (level: number): Frame => ({
  width: 4,
  height: 4,
  data: new Uint8Array(48).fill(level),
})

/** A video whose picture at a time is given, and how often it was asked. */
function createSource(levelAt: (timeMs: number) => number | undefined, frameRate = 25) {
  const asked: number[] = []
  const source = {
    info: { frameRate } as FrameSource['info'],
    async *frames(timesMs: readonly number[]) {
      for (const timeMs of timesMs) {
        asked.push(timeMs)
        const level = levelAt(timeMs)
        if (level !== undefined) yield { timeMs, frame: flat(level) }
      }
    },
  }
  return { source, asked }
}

const shotsAt = (...startsMs: number[]) =>
  [0, ...startsMs].map((startMs) => ({ startMs, endMs: startMs + 1 }))

describe('refineCuts', () => {
  it('finds the frame of every cut between two samples, in few looks', async () => {
    const { source, asked } = createSource((timeMs) =>
      timeMs < 1240 ? 20 : timeMs < 5080 ? 200 : 90,
    )
    const found = await refineCuts({
      source,
      sampleTimesMs: [0, 1000, 2000, 4000, 6000],
      shots: shotsAt(1500, 6000),
      signal,
    })
    expect(found).toMatchObject([{ kind: 'cut' }, { kind: 'cut' }])
    const [first, second] = found as { timeMs: number }[]
    expect(first!.timeMs - 1240).toBeGreaterThanOrEqual(0)
    expect(first!.timeMs - 1240).toBeLessThan(48)
    expect(second!.timeMs - 5080).toBeGreaterThanOrEqual(0)
    expect(second!.timeMs - 5080).toBeLessThan(48)
    expect(asked.length).toBeLessThan(20)
  })

  it('tells a dissolve by its missing jump', async () => {
    const { source } = createSource((timeMs) =>
      Math.round(Math.min(220, Math.max(20, 20 + (timeMs - 1000) / 5))),
    )
    const [found] = await refineCuts({
      source,
      sampleTimesMs: [900, 2100],
      shots: shotsAt(1500),
      signal,
    })
    expect(found).toMatchObject({ kind: 'dissolve' })
  })

  it('keeps what it has where frames are missing', async () => {
    const { source } = createSource((timeMs) => (timeMs % 1000 === 0 ? timeMs / 10 : undefined))
    const found = await refineCuts({
      source,
      sampleTimesMs: [0, 1000],
      shots: shotsAt(500),
      signal,
    })
    expect(found).toEqual([{ kind: 'cut', timeMs: 1000 }])
  })

  it('leaves out changes without a sample on both sides', async () => {
    const { source } = createSource(() => 1)
    expect(
      await refineCuts({ source, sampleTimesMs: [500], shots: shotsAt(400, 900), signal }),
    ).toEqual([])
  })
})
