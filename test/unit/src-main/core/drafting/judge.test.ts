import { describe, expect, it } from 'vitest'
import { objectionTo } from '#main/core/drafting/candidates/judge.ts'
import { tidyCandidate } from '#main/core/drafting/candidates/tidy.ts'

const original = 'Our new pottery class starts March 3 at Clay House, Bristol.'
const known = `${original} $45 per person, 12 seats.`
const judge = (candidate: string) => objectionTo(candidate, { original, known })

describe('objectionTo', () => {
  it('lets a sentence through that says the same', () => {
    expect(judge('On March 3, our new pottery class starts at Clay House, Bristol.')).toBeNull()
  })

  it.each([
    ['Our new pottery class starts March 4 at Clay House, Bristol.', 'lost'],
    ['Our new pottery class starts March 3 at Clay House in Bristol with Tom Hanks.', 'made up'],
    ['Our new pottery class never starts March 3 at Clay House, Bristol.', 'a yes or a no'],
    ['Sure! Our new pottery class starts March 3 at Clay House, Bristol.', 'about the task'],
    ['Our new pottery class starts March 3 at Clay House, Bristol, [insert time].', 'hole'],
    [
      'March 3 at Clay House, Bristol brings magical transformative experiences, wine, laughter.',
      'does not',
    ],
    ['', 'empty'],
    ['Our new pottery class starts March 3 at Clay House, Bristol.\nJoin us.', 'more than'],
  ])('objects to %s', (candidate, reason) => {
    expect(judge(candidate)).toContain(reason)
  })
})

describe('objectionTo a change of small words', () => {
  it('keeps since a year from becoming in that year', () => {
    const line = 'Maria Lopez has taught 300 beginners since 2019.'
    const judged = (candidate: string) => objectionTo(candidate, { original: line, known: line })
    expect(judged('In 2019, Maria Lopez has taught 300 beginners.')).toContain('when')
    expect(judged('Since 2019, Maria Lopez has taught 300 beginners.')).toBeNull()
  })
})

describe('tidyCandidate', () => {
  it('takes quotes, lists and lead-ins away', () => {
    expect(tidyCandidate('Rewritten sentence: "The class starts May 2." Hope this helps!')).toBe(
      'The class starts May 2.',
    )
    expect(tidyCandidate('Here you go:\n- The class starts May 2.')).toBe('The class starts May 2.')
  })
})
