import type { Edit } from '#shared/contract/texts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { STYLE } from '#shared/sentences/edits.ts'
import type { Stretch } from '#main/core/text/reading/split-sentences.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import type { EnhanceInput } from '../input.ts'
import { createPhraseTable, findWords, parsePairs } from '../phrase-table.ts'

/** Openings that keep the reader waiting. */
const WEAK_OPENERS = `so today i want to talk about how > | today i want to talk about how > | in this post i want to explain how > | in this post i will explain how > | in this post we will look at how > | hi everyone i just wanted to share that > | hello everyone i just wanted to share that > | i just wanted to share that > | i wanted to share that > | i just wanted to say that > | i wanted to take a moment to say that > | i am writing this post to say that > | i'm writing this post to say that > | i am excited to share that > | i'm excited to share that > | i'm so excited to share that > | i am thrilled to announce that > | i'm thrilled to announce that > | i am happy to announce that > | i'm happy to announce that > | i am pleased to announce that > | we are excited to share that > | we're excited to share that > | we are excited to announce that > | we're excited to announce that > | we are thrilled to announce that > | we're thrilled to announce that > | we are pleased to announce that > | we're pleased to announce that > | we are happy to announce that > | we're happy to announce that > | i am proud to announce that > | i'm proud to announce that > | we are proud to announce that > | we're proud to announce that > | it is my pleasure to announce that > | just a quick post to say that > | just a quick note to say that > | a quick reminder that > | i have been thinking a lot lately and > | i've been thinking a lot lately and > | as some of you may know > | as many of you know > | as you may know > | as you all know > | not sure if anyone cares but > | i don't usually post but > | i don't post here often but > `
const findWeak = createPhraseTable(parsePairs(WEAK_OPENERS))
const VAGUE =
  /\b(?:a lot of|lots of|many|some|several|a bunch of|loads of|plenty of|countless|numerous) ([a-z]{3,20})\b/gi
const COUNTED = /(?<![\p{L}\p{N}$€£.,-])(\p{N}+(?:[.,]\p{N}{3})*) ([a-z]{3,20})\b/gu
const FEWEST_WORDS = 12
const WEAK_START = /^(?:so|hi|hey|hello|well|ok|okay|just|today|in this post|i wanted|i just)\b/i
const DANGLING = /^(?:it|this|that|these|those|he|she|they|but|and|so|because|which)\b/i

/** A stronger start, a closing question and exact figures, all from what the text says itself; English only. */
export function enhanceEngagement(input: EnhanceInput): Edit[] {
  if (input.language !== 'en') return []
  return [...strengthenStart(input), ...beSpecific(input.text), ...closeWithQuestion(input)]
}

/** Drops a weak opening phrase, or else puts the line worth quoting in front of a weak first sentence. */
function strengthenStart({ text, sentences, quotable }: EnhanceInput): Edit[] {
  const [first] = sentences
  if (!first) return []
  const opening = text.slice(first.start, first.end)
  const [weak] = findWeak(text, findWords(text.slice(0, Math.min(first.end, first.start + 120))))
  if (weak && weak.start === first.start && /^\p{L}/u.test(text.slice(weak.end)))
    return [
      {
        start: weak.start,
        end: weak.end,
        replacement: weak.replacement,
        strategy: 'engagement',
        reason: fill(STYLE.waiting, { nameOld: weak.phrase }),
      },
    ]
  if (!quotable || sentences.length < 4 || !WEAK_START.test(opening) || quotable.start <= first.end)
    return []
  const line = text.slice(quotable.start, quotable.end).trim()
  if (/[#@\n]|:\/\//.test(line) || DANGLING.test(line) || line.length < 20 || line.length > 140)
    return []
  const end = /[.!?…]$/.test(line) ? '' : '.'
  return [
    {
      start: first.start,
      end: first.start,
      replacement: `${line}${end}\n\n`,
      strategy: 'engagement',
      reason: STYLE.opens,
    },
  ]
}

/** "many users" where the text itself says "4,200 users". */
function beSpecific(text: string): Edit[] {
  const counts = new Map<string, string | null>()
  for (const { 1: count = '', 2: noun = '' } of text.matchAll(COUNTED)) {
    const known = counts.get(noun)
    counts.set(noun, known === undefined || known === count ? count : null)
  }
  if (counts.size === 0) return []
  return [...text.matchAll(VAGUE)].flatMap(({ 0: found, 1: noun = '', index }): Edit[] => {
    const count = counts.get(noun.toLowerCase())
    if (!count || /^(?:some|several)/i.test(found)) return []
    return [
      {
        start: index,
        end: index + found.length - noun.length - 1,
        replacement: count,
        strategy: 'engagement',
        reason: fill(STYLE.counts, { nameThings: `${count} ${noun}` }),
      },
    ]
  })
}

/** A question behind the last line of prose, when the text asks none. */
function closeWithQuestion({ text, sentences, keyphrases = [] }: EnhanceInput): Edit[] {
  if (/[?？]/.test(text) || findWords(text.slice(0, 400)).length < FEWEST_WORDS) return []
  const tokens = findPostTokens(text)
  const last = sentences.findLast((sentence) => isProse(text, sentence, tokens))
  if (!last || !/[.!…]$/.test(text.slice(last.start, last.end))) return []
  const topic = keyphrases.find((phrase) => /^[a-z]{3,}(?: [a-z]{3,}){0,2}$/.test(phrase))
  const question = topic ? `What has worked for you with ${topic}?` : 'What would you add?'
  const isParagraphs = text.includes('\n\n')
  return [
    {
      start: last.end,
      end: last.end,
      replacement: `${isParagraphs ? '\n\n' : ' '}${question}`,
      strategy: 'engagement',
      reason: STYLE.question,
    },
  ]
}

/** Whether a sentence is more than links, tags and mentions. */
function isProse(text: string, { start, end }: Stretch, tokens: readonly Stretch[]): boolean {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end)
  const letters = inside.reduce((rest, token) => rest - (token.end - token.start), end - start)
  return letters >= 12 && /\p{Ll}{3}/u.test(text.slice(start, end))
}
