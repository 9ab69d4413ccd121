import { describe, expect, it } from 'vitest'
import { readFeedback } from '#main/core/drafting/feedback.ts'
import { refineText } from '#main/core/drafting/refine-text.ts'
import { countWords } from '#main/core/text/words.ts'

const text =
  'Our amazing new pottery class starts March 3 at Clay House! 🎉 Everyone who has tried it went home happy.\n\nSeats are few, and the wheel room has just been painted.\n\nBook at https://clayhouse.example #pottery'
const known = ['A place costs $45.', 'Anna Reyes teaches it.']
const refine = (feedback: string) =>
  refineText({
    text,
    platform: 'linkedin',
    wishes: readFeedback(feedback),
    known,
    question: 'What would you make first?',
  })

describe('refineText', () => {
  it('makes a text shorter and keeps its facts', () => {
    const { text: changed } = refine('shorter')
    expect(countWords(changed, [])).toBeLessThan(countWords(text, []) * 0.8)
    for (const fact of ['March 3', 'Clay House', 'https://clayhouse.example'])
      expect(changed).toContain(fact)
  })

  it('does several things at once', () => {
    const { text: changed, unmet } = refine(
      'less hype, mention the price, no emoji and no hashtags',
    )
    expect(changed).toContain('$45')
    expect(changed).not.toMatch(/amazing|!|🎉|#pottery/)
    expect(unmet).toEqual([])
  })

  it('adds what is said outright', () => {
    expect(refine('mention that the studio is wheelchair accessible').text).toContain(
      'The studio is wheelchair accessible.',
    )
  })

  it('leaves out what it is told to', () => {
    expect(refine('remove the wheel room').text).not.toContain('wheel room')
  })

  it('says what it could not do', () => {
    expect(refine('mention the parking').unmet.join()).toContain('parking')
    expect(refine('make it rhyme like Shakespeare').unmet.length).toBeGreaterThan(0)
  })
})
