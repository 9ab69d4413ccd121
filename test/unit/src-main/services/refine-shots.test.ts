import { describe, expect, it } from 'vitest'
import type { Frame } from '#shared/media/frame.ts'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import { findShots, type ShotSample } from '#main/core/media/shots.ts'
import type { FrameSource } from '#main/services/ports.ts'
import { refineShots } from '#main/services/refine-shots.ts'
import { flat, mapped, noisy, scene } from '../core/media/pictures.ts'

const signal = new AbortController().signal
const looks = [
  scene(3, 64, 36),
  mapped(scene(9, 64, 36), (value) => 255 - value),
  scene(21, 64, 36),
]
const DURATION_MS = 4000
type Look = (timeMs: number) => Frame

/** A video of 25 frames a second that shows what `look` says, with samples every half second. */
function film(look: Look, info: Partial<FrameSource['info']> = {}) {
  const asked: number[] = []
  const samples: ShotSample[] = []
  for (let timeMs = 240; timeMs < DURATION_MS; timeMs += 480)
    samples.push({ timeMs, ...measureFrame(look(timeMs)) })
  const source = {
    info: { durationMs: DURATION_MS, frameRate: 25, width: 640, height: 360, ...info } as never,
    async *frames(timesMs: readonly number[]) {
      for (const timeMs of timesMs) {
        asked.push(timeMs)
        if (timeMs < DURATION_MS) yield { timeMs, frame: noisy(look(timeMs), 2) }
      }
    },
  }
  const shots = findShots(samples, DURATION_MS)
  return { asked, shots, refined: () => refineShots({ source, samples, shots, signal }) }
}

const startsOf = async (look: Look) => (await film(look).refined()).map(({ startMs }) => startMs)

const blend = (a: Frame, b: Frame, share: number): Frame => ({
  ...a,
  data: a.data.map((value, at) => value + share * (b.data[at]! - value)),
})

describe('refineShots', () => {
  it('places cuts at their frame, black included', async () => {
    const cut = (timeMs: number) =>
      timeMs < 1080
        ? looks[0]!
        : timeMs < 2600
          ? looks[1]!
          : timeMs < 3000
            ? flat(0, 64, 36)
            : looks[2]!
    expect(await startsOf(cut)).toEqual([0, 1080, 2600, 3000])
  })

  it('divides at the middle of a dissolve, once', async () => {
    const share = (timeMs: number) => Math.min(1, Math.max(0, (timeMs - 1500) / 800))
    const starts = await startsOf((timeMs) => blend(looks[0]!, looks[1]!, share(timeMs)))
    expect(starts).toHaveLength(2)
    expect(Math.abs(starts[1]! - 1900)).toBeLessThan(500)
  })

  it('takes a fade from black and one to black at the end for one shot', async () => {
    const lit = (timeMs: number) =>
      mapped(looks[0]!, (value) => value * Math.min(1, timeMs / 900, (DURATION_MS - timeMs) / 900))
    expect(await startsOf(lit)).toEqual([0])
  })

  it('leaves a video that costs much to decode, or does not change, as it is', async () => {
    const dear = film((timeMs) => looks[timeMs < 2000 ? 0 : 1]!, { width: 7680, height: 4320 })
    expect(await dear.refined()).toBe(dear.shots)
    const still = film(() => looks[0]!)
    expect(await still.refined()).toEqual([{ startMs: 0, endMs: DURATION_MS }])
    expect([...dear.asked, ...still.asked]).toEqual([])
  })
})
