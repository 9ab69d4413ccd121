// What Kiln measures of texts held against a document: one JSON {text, document} a line in; out a line of JSON
// {values, claims: [{start, end, passage, values}]}, the values in the order of TEXT_FEATURES (src-main/core/claims).
//   node models/training/claims/measure.mjs < pairs.jsonl > measured.jsonl
import { createInterface } from 'node:readline'
import { indexSources } from '../../../src-main/core/claims/index-sources.ts'
import { measureWords } from '../../../src-main/core/claims/measure-words.ts'
import { gatherPassages } from '../../../src-main/core/claims/read-claims.ts'
import { readTokens } from '../../../src-main/core/claims/read-tokens.ts'
import { splitClaims } from '../../../src-main/core/claims/split-claims.ts'
import { summariseWords, TEXT_FEATURES } from '../../../src-main/core/claims/summarise-words.ts'
import { knowledge } from './knowledge.mjs'

const round = (values) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4)
const { lemmaOf } = knowledge.lexicon

if (process.argv[2] === '--names') {
  process.stdout.write(JSON.stringify(TEXT_FEATURES))
} else {
  let last = { document: null, index: null }
  for await (const line of createInterface({ input: process.stdin })) {
    const { text, document } = JSON.parse(line)
    if (last.document !== document) {
      const sources = [{ source: '', title: '', documentId: null, text: document }]
      last = { document, index: indexSources(sources, lemmaOf) }
    }
    const claims = splitClaims(text).map(({ start, end }) => {
      const words = measureWords(readTokens(text.slice(start, end), lemmaOf), last.index, knowledge)
      return { start, end, words, passage: gatherPassages(words, last.index) }
    })
    const out = {
      values: round(summariseWords(claims.flatMap(({ words }) => words))),
      claims: claims.map(({ start, end, words, passage }) => ({
        start,
        end,
        passage,
        values: round(summariseWords(words)),
      })),
    }
    process.stdout.write(`${JSON.stringify(out)}\n`)
  }
}
