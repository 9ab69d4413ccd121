import { expect, it } from 'vitest'
import { withPictures } from '#renderer/features/thumbnails/known-shots.ts'

it('gives each shot of a report the picture of the one it has most in common with', () => {
  const ranked = [
    { startMs: 0, endMs: 4000, assetId: 'a' },
    { startMs: 4000, endMs: 10_000, assetId: 'b' },
  ]
  const shots = [
    { startMs: 0, endMs: 3900 },
    { startMs: 3900, endMs: 7000 },
    { startMs: 7000, endMs: 10_000 },
  ]
  expect(withPictures(shots, ranked).map(({ assetId }) => assetId)).toEqual(['a', 'b', 'b'])
  expect(withPictures(shots, [])[0]).toEqual({ ...shots[0], assetId: null })
})
