import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Corrector, createCorrector } from '#main/core/text/enhance/grammar/corrector.ts'
import { parseNgrams } from '#main/core/text/enhance/grammar/ngram-model.ts'
import type { EnhanceInput } from '#main/core/text/enhance/input.ts'
import { findProtected } from '#main/core/text/enhance/protected.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'

/** The corrector over the shipped language model. */
export function loadCorrector(): Corrector {
  return createCorrector(parseNgrams(gunzipSync(readFileSync('models/grammar/ngrams.bin.gz'))))
}

/** An English text read the way the service reads it, without findings of harper.js. */
export function readText(text: string, more: Partial<EnhanceInput> = {}): EnhanceInput {
  return {
    text,
    language: 'en',
    sentences: splitSentences(text),
    protectedSpans: findProtected(text),
    lints: [],
    corrector: null,
    ...more,
  }
}
