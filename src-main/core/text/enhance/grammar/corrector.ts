import type { Edit } from '#shared/contract/texts.ts'
import { createLru } from '#main/lib/lru.ts'
import { correctSentence, type SentenceInput } from './correct-sentence.ts'
import type { NgramModel } from './ngram-model.ts'
import { createSpeller } from './spelling.ts'

/** Corrects sentences, each only once while it is remembered. */
export interface Corrector {
  /** Edits in offsets of the text, joined where they touch, in order. */
  readonly correct: (input: SentenceInput) => Edit[]
}

const MOST_REMEMBERED = 2000

/** A corrector over a language model; it remembers 2,000 sentences, so that typing corrects only the one that changed. */
export function createCorrector(model: NgramModel): Corrector {
  const means = { model, suggest: createSpeller(model) }
  const remembered = createLru<readonly Edit[]>(MOST_REMEMBERED)

  return {
    correct(input) {
      const { text, sentence } = input
      const key = keyOf(input)
      const known = remembered.get(key)
      const edits =
        known ?? correctSentence(input, means).map((edit) => move(edit, -sentence.start))
      if (!known) remembered.set(key, edits)
      return edits.map((edit) => move(edit, sentence.start)).filter(({ end }) => end <= text.length)
    },
  }
}

function move(edit: Edit, by: number): Edit {
  return { ...edit, start: edit.start + by, end: edit.end + by }
}

/** Everything that the edits of a sentence hang on. */
function keyOf({ text, sentence, fixed, lints, capitals }: SentenceInput): string {
  const places = (list: readonly { readonly start: number; readonly end: number }[]) =>
    list.map(({ start, end }) => `${start - sentence.start}-${end - sentence.start}`).join()
  const rules = lints.map(({ rule, suggestions }) => `${rule}:${suggestions.join()}`).join(';')
  // the letter before and the one after decide which space goes along
  const around = text.charAt(sentence.start - 1) + text.charAt(sentence.end)
  const written = text.slice(sentence.start, sentence.end)
  return [written, around, places(fixed), places(lints), rules, capitals].join('\u0001')
}
