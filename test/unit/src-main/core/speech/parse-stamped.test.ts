import { describe, expect, it } from 'vitest'
import { parseStamped } from '#main/core/speech/parse-stamped.ts'

const options = { firstStamp: 100, windowMs: 30_000, isWhole: true }

describe('parseStamped', () => {
  it('reads words between two stamps', () => {
    expect(parseStamped([150, 1, 2, 200, 250, 3, 300], options)).toEqual({
      stretches: [
        { startMs: 1000, endMs: 2000, tokens: [1, 2] },
        { startMs: 3000, endMs: 4000, tokens: [3] },
      ],
      heardMs: 30_000,
    })
  })

  it('lets an open stretch go on to the end of the window', () => {
    expect(parseStamped([150, 1], { ...options, windowMs: 5000 }).stretches).toEqual([
      { startMs: 1000, endMs: 5000, tokens: [1] },
    ])
  })

  it('hears the rest again when the model ran out of room, and gives up where it closed nothing', () => {
    const short = { ...options, isWhole: false }
    expect(parseStamped([150, 1, 200, 200, 7, 7], short)).toEqual({
      stretches: [{ startMs: 1000, endMs: 2000, tokens: [1] }],
      heardMs: 2000,
    })
    expect(parseStamped([100, 7, 7, 7], short).heardMs).toBe(30_000)
  })

  it('leaves out stretches without words or without time, and stamps after the window', () => {
    expect(parseStamped([150, 200, 200, 1, 200], options).stretches).toEqual([])
    const beyond = parseStamped([150, 1, 1600], { ...options, windowMs: 4000 })
    expect(beyond.stretches[0]?.endMs).toBe(4000)
    expect(parseStamped([], options).stretches).toEqual([])
  })
})
