// What Kiln measures of texts for the engagement prior: one JSON text a line in, one JSON array a line out
// (the features in the order of FEATURES, then the word vector).
//   node models/training/engagement/measure.mjs < texts.jsonl > rows.jsonl
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  FEATURES,
  measureEngagementFeatures,
} from '../../../src-main/core/text/engagement/features.ts'
import { createVader } from '../../../src-main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '../../../src-main/core/text/sentiment/vader-lexicon.ts'
import { findPostTokens } from '../../../src-main/core/text/tokens-of-post.ts'
import { createVectors } from '../../../src-main/core/text/vectors/create-vectors.ts'

const at = (path) => new URL(`../../${path}`, import.meta.url)
const vader = createVader(
  parseVaderLexicon(JSON.parse(readFileSync(at('vader/lexicon.json'), 'utf8'))),
)
const vectors = createVectors(
  readFileSync(at('word-vectors/vectors.bin')),
  readFileSync(at('word-vectors/words.txt'), 'utf8'),
)

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line)
  const measured = measureEngagementFeatures({
    text,
    tokens: findPostTokens(text),
    compound: vader(text).compound,
  })
  const row = [...FEATURES.map((name) => measured[name]), ...vectors.embed(text)]
  process.stdout.write(`${JSON.stringify(row.map((value) => Math.round(value * 1e4) / 1e4))}\n`)
}
