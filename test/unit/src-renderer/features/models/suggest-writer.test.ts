import { expect, it } from 'vitest'
import { groupModels } from '#renderer/features/models/sort-models.ts'
import { suggestWriter } from '#renderer/features/models/suggest-writer.ts'
import { aModel } from './a-model.ts'

const fit = (tokensPerSecond: number | null) => ({ ...aModel().fit, tokensPerSecond })
const SMALL = aModel({ id: 'small', state: 'installed', sizeBytes: 1e8, fit: fit(100) })
const MIDDLE = aModel({ id: 'middle', sizeBytes: 2e9 })
const LARGE = aModel({ id: 'large', sizeBytes: 5e9 })

it('suggests the largest writer that is still quick, judged from one that was measured', () => {
  expect(suggestWriter([SMALL, MIDDLE, LARGE])).toEqual({ model: MIDDLE, tokensPerSecond: 5 })
  const quick = { ...SMALL, fit: fit(1000) }
  expect(suggestWriter([quick, MIDDLE, LARGE])?.model).toBe(LARGE)
})

it('stays with middling sizes while nothing was measured', () => {
  const unmeasured = { ...SMALL, fit: fit(null) }
  expect(suggestWriter([unmeasured, MIDDLE, LARGE])).toEqual({
    model: MIDDLE,
    tokensPerSecond: null,
  })
})

it('suggests nothing that is closed, tight, smaller or of another kind', () => {
  const tight = { ...MIDDLE, fit: { ...MIDDLE.fit, level: 'tight' as const } }
  const closed = { ...MIDDLE, licenceClass: 'conditions' as const }
  const other = { ...MIDDLE, purpose: 'speech' as const }
  const tiny = aModel({ id: 'tiny', sizeBytes: 4e8 })
  expect(suggestWriter([SMALL, tight, closed, other, tiny])).toBeUndefined()
  expect(suggestWriter([{ ...LARGE, state: 'installed' }, MIDDLE])).toBeUndefined()
})

it('shows what is here before what could be, smallest first', () => {
  const vision = aModel({ id: 'faces', purpose: 'vision', state: 'built-in' })
  const groups = groupModels([
    LARGE,
    vision,
    MIDDLE,
    { ...LARGE, id: 'mine', state: 'adopted' },
    { ...MIDDLE, id: 'half', sizeBytes: 3e9, state: 'partial' },
  ])
  expect(groups.map(({ purpose, models }) => [purpose, models.map(({ id }) => id)])).toEqual([
    ['writing', ['mine', 'middle', 'half', 'large']],
    ['vision', ['faces']],
  ])
})
