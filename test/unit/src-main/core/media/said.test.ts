import { expect, it } from 'vitest'
import { clickBasis } from '#main/core/clicks/click-basis.ts'
import { finish, fitClicks } from '#main/core/clicks/fit-clicks.ts'
import { assessFrame, type AssessmentExtras } from '#main/core/media/assess-frame.ts'
import { scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import { simulateChannel } from '../../../../helpers/simulate-channel.ts'
import { unsaid } from '../../../../helpers/said.ts'
import { brisque, flat, niqe, quality } from './pictures.ts'

it('knows what scores of pictures rest on, whichever models took part', () => {
  const frame = flat(80)
  const basisWith = (extras?: AssessmentExtras) =>
    scoreThumbnail(assessFrame(frame, { niqe, brisque, quality, faces: [], text: [], extras }))
      .basis
  const aesthetic = { value: 0.5, by: 'nima-mobilenet' }
  const said = [
    basisWith(),
    basisWith({ aesthetic, models: [aesthetic.by] }),
    basisWith({ models: [], failed: ['clip', 'dfine'] }),
    basisWith({ aesthetic, models: [], failed: ['dfine'] }),
  ]
  expect(new Set(said).size).toBe(4)
  expect(unsaid(said)).toEqual([])
})

it('knows what click appeal by own clicks rests on', () => {
  const channels = [
    simulateChannel({ seed: 5, videos: 3 }),
    simulateChannel({ seed: 5, videos: 30 }),
    simulateChannel({ seed: 5, videos: 30, feature: 'contrast' }),
  ]
  const said = channels.map((channel) => clickBasis(finish(fitClicks(channel))))
  expect(new Set(said).size).toBe(3)
  expect(unsaid(said)).toEqual([])
})
