import { describe, expect, it } from 'vitest'
import { type Candidate, selectThumbnails } from '#main/core/media/select-thumbnails.ts'

const hashes = [
  '0000000000000000',
  'ffffffff00000000',
  '00000000ffffffff',
  'f0f0f0f0f0f0f0f0',
  '0ff00ff00ff00ff0',
]

function candidate(look: number, timeMs: number, more: Partial<Candidate> = {}): Candidate {
  const histogram = new Float32Array(8)
  histogram[look] = 1
  return {
    timeMs,
    hash: hashes[look]!,
    histogram,
    shot: look,
    appeal: 6,
    clickAppeal: 0.6,
    ...more,
  }
}

const times = (chosen: Candidate[]) => chosen.map(({ timeMs }) => timeMs)

describe('selectThumbnails', () => {
  it('takes the best of each look and never the same picture twice', () => {
    const chosen = selectThumbnails(
      [
        candidate(0, 0),
        candidate(0, 100, { appeal: 9 }),
        candidate(1, 200),
        candidate(1, 300, { appeal: 8 }),
      ],
      5,
    )
    expect(times(chosen)).toEqual([100, 300])
  })

  it('prefers an unused shot to a slightly better frame of a used one', () => {
    const first = candidate(0, 0, { appeal: 9 })
    const sameShot = candidate(1, 100, { appeal: 6.5, shot: 0 })
    const other = candidate(2, 200, { appeal: 6 })
    expect(times(selectThumbnails([first, sameShot, other], 2))).toEqual([0, 200])
  })

  it('prefers a scene that lasts longer among equals', () => {
    const all = [
      candidate(0, 0, { scene: 0, share: 0.1 }),
      candidate(1, 100, { scene: 1, share: 0.8, appeal: 5.5 }),
      candidate(2, 200, { scene: 2, share: 0.1 }),
    ]
    expect(times(selectThumbnails(all, 1))).toEqual([100])
    const sameScene = all.map((one) => ({ ...one, scene: 7 }))
    expect(times(selectThumbnails(sameScene, 2))[0]).toBe(100)
  })

  it('prefers a calm frame to one amid motion, and that to a smeared one', () => {
    const smeared = candidate(0, 0, { flag: 'blurred' })
    const moving = candidate(1, 100, { flag: 'moving' })
    expect(times(selectThumbnails([smeared, moving, candidate(2, 200)], 3))).toEqual([200, 100, 0])
  })

  it('breaks ties by time whatever the order given', () => {
    const all = [candidate(2, 30), candidate(0, 10), candidate(1, 20)]
    expect(times(selectThumbnails(all, 1))).toEqual([10])
    expect(times(selectThumbnails(all.toReversed(), 1))).toEqual([10])
  })

  it('puts blank and dissolving frames last, yet gives one when there is nothing else', () => {
    const black = candidate(0, 0, { appeal: 0, clickAppeal: 0, flag: 'black' })
    const dissolve = candidate(1, 100, { appeal: 7, flag: 'transition' })
    expect(times(selectThumbnails([black, dissolve, candidate(2, 200)], 3))).toEqual([200, 100, 0])
    expect(times(selectThumbnails([black], 5))).toEqual([0])
    expect(selectThumbnails([], 5)).toEqual([])
  })
})
