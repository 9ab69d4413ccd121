import { describe, expect, it } from 'vitest'
import type { Frame } from '#shared/media/frame.ts'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import { chooseThumbnails } from '#main/services/choose-thumbnails.ts'
import type { FrameSource } from '#main/services/ports.ts'
import type { Scored } from '#main/services/rank-video.ts'
import { mapped, scene } from '../core/media/pictures.ts'

const signal = new AbortController().signal
const INFO = { durationMs: 10_000, frameRate: 25, width: 640, height: 360 }
const looks = [3, 9, 14].map((seed) => scene(seed, 64, 36))

function scored(timeMs: number, look: number, more: Partial<Scored> = {}): Scored {
  const frame = mapped(looks[look]!, (value) => (look === 1 ? 255 - value : value))
  const sample = { ...measureFrame(frame), timeMs, isKey: false, frame }
  const score = { appeal: 6, clickAppeal: 0.6 } as Scored['score']
  return { sample, shot: look, scene: look, share: 0.3, flag: 'fine', score, ...more } as Scored
}

/** A video that dissolves from one picture to another between the times given, and what was asked of it. */
function source(
  dissolves: readonly (readonly [number, number])[],
  info: Partial<typeof INFO> = {},
) {
  const asked: number[] = []
  const flat = (level: number): Frame => ({
    width: 8,
    height: 8,
    data: new Uint8Array(192).fill(level).map((value, at) => value + (at % 40)),
  })
  const video = {
    info: { ...INFO, ...info } as FrameSource['info'],
    async *frames(timesMs: readonly number[]) {
      for (const timeMs of timesMs) {
        asked.push(timeMs)
        const shares = dissolves.map(([from, to]) =>
          Math.min(1, Math.max(0, (timeMs - from) / (to - from))),
        )
        const share = shares.reduce((before, one) => before + one * (1 - 2 * before), 0)
        yield { timeMs, frame: flat(Math.round(200 * share)) }
      }
    },
  } as unknown as FrameSource
  return { source: video, asked }
}

const timesOf = (chosen: readonly Scored[]) => chosen.map(({ sample }) => sample.timeMs)
const better = { score: { appeal: 8, clickAppeal: 0.8 } as Scored['score'] }

describe('chooseThumbnails', () => {
  it('puts a frame amid a change of pictures behind calm ones', async () => {
    const { source: video } = source([[1800, 2200]])
    const all = [scored(2000, 0, better), scored(5000, 1), scored(7000, 2)]
    const chosen = await chooseThumbnails(all, { source: video, count: 3, signal })
    expect(timesOf(chosen).at(-1)).toBe(2000)
    const [only] = await chooseThumbnails(all, { source: video, count: 1, signal })
    expect(only!.sample.timeMs).not.toBe(2000)
  })

  it('looks only behind a key frame', async () => {
    const { source: video, asked } = source([[1600, 2000]])
    const key = scored(2000, 0, better)
    const all = [{ ...key, sample: { ...key.sample, isKey: true } }, scored(5000, 1)]
    const chosen = await chooseThumbnails(all, { source: video, count: 1, signal })
    expect(timesOf(chosen)).toEqual([2000])
    expect(Math.min(...asked)).toBe(2000)
  })

  it('checks only the best frame of a video that costs much to decode', async () => {
    const { source: video, asked } = source([], { durationMs: 600_000, width: 1920, height: 1080 })
    const all = [scored(2000, 0, better), scored(5000, 1), scored(7000, 2)]
    await chooseThumbnails(all, { source: video, count: 3, signal })
    expect(asked).toEqual([1840, 2000, 2160])
  })

  it('chooses something when all is amid changes, or nothing can be decoded again', async () => {
    const { source: video } = source([
      [1800, 2200],
      [4800, 5200],
    ])
    const all = [scored(2000, 0), scored(5000, 1)]
    expect(await chooseThumbnails(all, { source: video, count: 2, signal })).toHaveLength(2)
    const none = { ...video, async *frames() {} }
    expect(await chooseThumbnails(all, { source: none, count: 2, signal })).toHaveLength(2)
  })

  it('puts smeared frames behind sharp ones and blank ones last', async () => {
    const { source: video } = source([])
    const all = [
      scored(1000, 0, { ...better, flag: 'black' }),
      scored(3000, 1, { ...better, flag: 'blurred' }),
      scored(5000, 2),
    ]
    const chosen = await chooseThumbnails(all, { source: video, count: 3, signal })
    expect(timesOf(chosen)).toEqual([5000, 3000, 1000])
  })
})
