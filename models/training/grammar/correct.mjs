// node models/training/grammar/correct.mjs IN OUT: corrects sentences, one a line, by harper.js and
// the enhancer's grammar strategy, as Kiln does
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { applyEdits } from '../../../src-main/core/text/enhance/apply-edits.ts'
import { enhance } from '../../../src-main/core/text/enhance/enhance.ts'
import { createCorrector } from '../../../src-main/core/text/enhance/grammar/corrector.ts'
import { parseNgrams } from '../../../src-main/core/text/enhance/grammar/ngram-model.ts'
import { findProtected } from '../../../src-main/core/text/enhance/protected.ts'
import { splitSentences } from '../../../src-main/core/text/reading/split-sentences.ts'
import { openHarper } from '../../../src-main/grammar/harper.ts'
import { createLinter } from '../../../src-main/grammar/lint.ts'

const [, , input, output] = process.argv
const bytes = gunzipSync(readFileSync(new URL('../../grammar/ngrams.bin.gz', import.meta.url)))
const corrector = createCorrector(parseNgrams(bytes))
const linter = createLinter(openHarper)
const lines = readFileSync(input, 'utf8').replace(/\n$/, '').split('\n')
let edited = 0
const corrected = []
for (const line of lines) {
  const text = line.trim()
  const sentences = splitSentences(text)
  const found = await linter.lint(sentences.map(({ start, end }) => text.slice(start, end)))
  const lints = found.flatMap((list, i) =>
    list.map((lint) => ({
      ...lint,
      start: lint.start + sentences[i].start,
      end: lint.end + sentences[i].start,
    })),
  )
  const edits = enhance(
    { text, language: 'en', sentences, protectedSpans: findProtected(text), lints, corrector },
    { strategies: ['grammar'] },
  )
  edited += edits.length
  corrected.push(applyEdits(text, edits))
}
writeFileSync(output, corrected.join('\n') + '\n')
process.stdout.write(`${lines.length} lines, ${edited} edits\n`)
