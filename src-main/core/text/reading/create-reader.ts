import type { Entity, Language } from '#shared/contract/texts.ts'
import { createLru } from '#main/lib/lru.ts'
import { readSentence, type SentenceReading } from './read-sentence.ts'
import { splitSentences } from './split-sentences.ts'

/** A sentence with where it starts in the text; its own offsets count from there. */
export interface PlacedSentence extends SentenceReading {
  readonly start: number
  readonly end: number
}

/** What is read from a text before anything is scored. */
export interface Reading {
  readonly text: string
  readonly language: Language
  readonly sentences: readonly PlacedSentence[]
  /** In order, without overlap, in offsets of the text. */
  readonly entities: readonly Entity[]
}

/** Reads texts and remembers sentences, so that reading again after a keystroke costs one sentence. */
export interface Reader {
  readonly read: (text: string) => Reading
}

const LONGEST_KEPT = 2000
/** Names cost most; a post has its names long before this many sentences. */
const MOST_WITH_NAMES = 300

/** `kept` is how many sentences are remembered (200 unless told), the least used going first. */
export function createReader({
  detectLanguage,
  kept = 200,
}: {
  detectLanguage: (text: string) => Language
  kept?: number
}): Reader {
  const memory = createLru<SentenceReading>(kept)
  const recall = (sentence: string, names: boolean): SentenceReading => {
    if (sentence.length > LONGEST_KEPT || kept === 0) return readSentence(sentence, { names })
    const key = `${names ? 'n' : '-'}${sentence}`
    const known = memory.get(key)
    if (known) return known
    const found = readSentence(sentence, { names })
    memory.set(key, found)
    return found
  }
  return {
    read: (text) => {
      const language = detectLanguage(text)
      // a text too short to tell is taken for English, as most of its names and figures read the same
      const names = language.code === 'en' || language.code === null
      const sentences = splitSentences(text).map(({ start, end }, at) => ({
        ...recall(text.slice(start, end), names && at < MOST_WITH_NAMES),
        start,
        end,
      }))
      const entities = sentences.flatMap((sentence) =>
        sentence.entities.map((entity) => ({
          ...entity,
          start: entity.start + sentence.start,
          end: entity.end + sentence.start,
        })),
      )
      return { text, language, sentences, entities }
    },
  }
}
