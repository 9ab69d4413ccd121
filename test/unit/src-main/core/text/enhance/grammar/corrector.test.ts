import { expect, it } from 'vitest'
import { applyEdits } from '#main/core/text/enhance/apply-edits.ts'
import { enhance } from '#main/core/text/enhance/enhance.ts'
import { loadCorrector, readText } from '../corrector.ts'

const corrector = loadCorrector()
const mend = (text: string) =>
  applyEdits(text, enhance(readText(text, { corrector }), { strategies: ['grammar'] }))

it.each([
  ['I can not find a informations about it.', 'I cannot find information about it.'],
  ['We should of asked.', 'We should have asked.'],
  ['There is many ways to do it.', 'There are many ways to do it.'],
  ['She go to school.', 'She goes to school.'],
  ['They didn’t went home.', "They didn't go home."],
  ['He teached me well.', 'He taught me well.'],
  ['I have went there before.', 'I have gone there before.'],
  ['We will discuss about this tomorrow.', 'We will discuss this tomorrow.'],
  ['There are several reason for this.', 'There are several reasons for this.'],
  ['It is one of the best place in town.', 'It is one of the best places in town.'],
  ['This is more better than before.', 'This is better than before.'],
  ['I ate a apple and an banana.', 'I ate an apple and a banana.'],
  ['It took an hour and a university course.', 'It took an hour and a university course.'],
  ['i think im late.', "I think I'm late."],
  ['we met on monday.', 'We met on Monday.'],
  ['We sat in the the garden.', 'We sat in the garden.'],
  ['However we went home.', 'However, we went home.'],
  ['Your welcome to join us.', "You're welcome to join us."],
  ['It works , but slowly. Yes.', 'It works, but slowly. Yes.'],
  ['Two  spaces,and no space.', 'Two spaces, and no space.'],
])('mends: %s', (text, expected) => {
  expect(mend(text)).toBe(expected)
})

it('leaves marks spaced in a text that spaces them all', () => {
  expect(mend('It works , but we can not see it .')).toBe('It works , but we cannot see it .')
})

it.each([
  'You had had enough, and that that is true.',
  'She suggested that he go home.',
  'We made him go.',
  'My favourite colour is grey, and I organise things.',
  'The price of cars is high.',
  'A lot of people like it.',
  'We look forward to seeing you.',
  'it is all lower case. so is this. and this too.',
])('leaves alone: %s', (text) => {
  expect(mend(text)).toBe(text)
})

it('chooses among spellings by the words around', () => {
  const text = 'I sat at home and red a good bok about peaple in the citty.'
  const flag = (word: string, suggestions: string[]) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    rule: 'SpellCheck',
    kind: 'Spelling',
    message: '',
    suggestions,
  })
  const lints = [
    flag('bok', ['bop', 'bog', 'box']),
    flag('peaple', ['peal']),
    flag('citty', ['kitty']),
  ]
  const edits = enhance(readText(text, { corrector, lints }), { strategies: ['grammar'] })
  expect(applyEdits(text, edits)).toContain('a good book about people in the city.')
})

it('never mends the spelling of a name, of stressed letters or of inner capitals', () => {
  const text = 'We met Jhon at the sooo nice openAi party.'
  const lints = ['Jhon', 'sooo', 'openAi'].map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    rule: 'SpellCheck',
    kind: 'Spelling',
    message: '',
    suggestions: ['john', 'so', 'open'],
  }))
  expect(enhance(readText(text, { corrector, lints }), { strategies: ['grammar'] })).toEqual([])
})

it('gives the same edits for a remembered sentence at another place', () => {
  const sentence = 'We can not wait.'
  const [first] = enhance(readText(sentence, { corrector }))
  const [, second] = enhance(readText(`${sentence} ${sentence}`, { corrector }))
  expect(second).toEqual({ ...first!, start: first!.start + 17, end: first!.end + 17 })
})
