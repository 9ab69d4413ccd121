import { expect, it } from 'vitest'
import { ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Entry } from '#renderer/features/thumbnails/entries.ts'
import { standingOf } from '#renderer/features/thumbnails/standing.ts'
import { aThumbnail } from '../../helpers/a-video.ts'

const idOf = (name: string) => ThumbnailId.parse(name)
const entry = (name: string, appeal: number, click: number): Entry => ({
  kind: 'frame',
  thumbnail: aThumbnail({
    id: idOf(name),
    appealLow: appeal - 0.5,
    appealHigh: appeal + 0.5,
    low: click - 0.1,
    high: click + 0.1,
  }),
})
const LIST = [entry('a', 8, 0.8), entry('b', 7.5, 0.7), entry('c', 5, 0.75), entry('d', 8, 0.2)]

it('tells the first against the second and the others against the first', () => {
  expect(standingOf(LIST, idOf('a'))).toEqual({ place: 1, count: 4, other: 2, isTied: true })
  expect(standingOf(LIST, idOf('b'))).toEqual({ place: 2, count: 4, other: 1, isTied: true })
})

it('calls two apart when the ranges of either score are', () => {
  expect(standingOf(LIST, idOf('c'))?.isTied).toBe(false)
  expect(standingOf(LIST, idOf('d'))?.isTied).toBe(false)
})

it('compares a picture that is alone with nothing, and knows no other', () => {
  expect(standingOf(LIST.slice(0, 1), idOf('a'))).toMatchObject({ place: 1, other: null })
  expect(standingOf(LIST, idOf('e'))).toBeUndefined()
})
