import { isNounPhrase } from '#main/core/text/openers/noun-phrase.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'

/** Whether a tag of one word is a noun where the text has it; tags of several words were phrases there. */
export function isTopicTag(tag: string, text: string): boolean {
  const word = tag.slice(1)
  if (/\p{Ll}\p{Lu}/u.test(word)) return true
  const at = text.toLowerCase().indexOf(word.toLowerCase())
  const sentence = splitSentences(text).find(({ start, end }) => start <= at && at < end)
  if (!sentence) return true
  const from = at - sentence.start
  return isNounPhrase(text.slice(sentence.start, sentence.end), from, from + word.length)
}
