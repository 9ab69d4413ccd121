import { expect, it } from 'vitest'
import { applyEdits } from '#renderer/features/write/apply-edits.ts'
import { holds, insertion, type Place } from '#renderer/features/write/insertion.ts'

const insert = (text: string, words: string, place: Place) =>
  applyEdits(text, [insertion(text, words, place)])

it('puts a hook on a line of its own at the top', () => {
  expect(insert('The post.', 'Why?', 'top')).toBe('Why?\n\nThe post.')
  expect(insert('\n\n The post.', 'Why?', 'top')).toBe('Why?\n\nThe post.')
  expect(insert(' \n', 'Why?', 'top')).toBe('Why?')
})

it('puts a call to action at the end, before the hashtags', () => {
  expect(insert('The post.\n', 'Tell us.', 'end')).toBe('The post.\n\nTell us.')
  expect(insert('The post.\n\n#one #two', 'Tell us.', 'end')).toBe(
    'The post.\n\nTell us.\n\n#one #two',
  )
  expect(insert('The post. #one', 'Tell us.', 'end')).toBe('The post.\n\nTell us.\n\n#one')
  expect(insert('#one #two', 'Tell us.', 'end')).toBe('Tell us.\n\n#one #two')
  expect(insert('', 'Tell us.', 'end')).toBe('Tell us.')
})

it('puts a hashtag after the others, or below the text', () => {
  expect(insert('The post.', '#one', 'hashtag')).toBe('The post.\n\n#one')
  expect(insert('The post.\n\n#one\n', '#two', 'hashtag')).toBe('The post.\n\n#one #two')
  expect(insert('We are #1 here', '#two', 'hashtag')).toBe('We are #1 here\n\n#two')
})

it('keeps every word of any text, and takes no time over long ones', () => {
  const texts = ['#'.repeat(5000), '# '.repeat(5000), ' '.repeat(100_000), `${'#a '.repeat(400)}b`]
  for (const text of [...texts, 'שלום #עולם', '\uD800#x', 'a\0#b', '😀'.repeat(10_000)])
    for (const place of ['top', 'end', 'hashtag'] as const) {
      const result = insert(text, 'WORDS', place)
      expect(result.replaceAll(/\s/g, '').replace('WORDS', '')).toBe(text.replaceAll(/\s/g, ''))
      expect(result).toContain('WORDS')
    }
})

it('knows what is in the post already, and tells a hashtag from a longer one', () => {
  expect(holds('Warm. #Pottery', '#pottery')).toBe(true)
  expect(holds('Warm. #PotteryLife', '#Pottery')).toBe(false)
  expect(holds('#PotteryLife and #pottery', '#Pottery')).toBe(true)
  expect(holds('Tell us below.', 'tell us below.')).toBe(true)
  expect(holds('', '#one')).toBe(false)
})
