import { expect, it } from 'vitest'
import { isTopicTag } from '#main/core/drafting/is-topic-tag.ts'

const text =
  'The shop is closed on Monday and reopens on Tuesday. Bring gloves to the pottery class.'

it('takes nouns and phrases for topics, verbs for none', () => {
  expect(isTopicTag('#Shop', text)).toBe(true)
  expect(isTopicTag('#PotteryClass', text)).toBe(true)
  expect(isTopicTag('#Reopens', text)).toBe(false)
  expect(isTopicTag('#Closed', text)).toBe(false)
})

it('lets a tag be that the text does not have as a word', () => {
  expect(isTopicTag('#Bristol', text)).toBe(true)
  expect(isTopicTag('#', '')).toBe(true)
})
