// Pearson's r of VADER's compound with the human ratings that were published with it, ours and the
// reference's. DIR holds the *_GroundTruth.txt files of the package's hutto_ICWSM_2014.tar.gz.
//   node models/training/vader/evaluate.mjs DIR [python with vaderSentiment 3.3.2]
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'

const REFERENCE = `
import json, sys
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
score = SentimentIntensityAnalyzer().polarity_scores
print(json.dumps([list(score(text).values()) for text in json.load(sys.stdin)]))`

const [directory, python] = process.argv.slice(2)
const lexicon = parseVaderLexicon(JSON.parse(readFileSync('models/vader/lexicon.json', 'utf8')))
const vader = createVader(lexicon)

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
function pearson(a, b) {
  const [meanA, meanB] = [mean(a), mean(b)]
  const spread = (values, middle) => Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  const shared = mean(a.map((value, at) => (value - meanA) * (b[at] - meanB)))
  return shared / spread(a, meanA) / spread(b, meanB)
}

for (const name of readdirSync(directory).filter((file) => file.endsWith('_GroundTruth.txt'))) {
  const rows = readFileSync(join(directory, name), 'latin1')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 3)
  const texts = rows.map((cells) => cells[2])
  const rated = rows.map((cells) => Number(cells[1]))
  const start = performance.now()
  const ours = texts.map((text) => vader(text))
  const each = (performance.now() - start) / texts.length
  const compounds = ours.map((scores) => scores.compound)
  let line = `${name}: ${texts.length} texts, r ${pearson(compounds, rated).toFixed(4)}, ${(each * 1000).toFixed(1)} µs a text`
  if (python !== undefined) {
    const input = JSON.stringify(texts)
    const output = execFileSync(python, ['-c', REFERENCE], { input, maxBuffer: 2 ** 30 })
    const theirs = JSON.parse(output.toString())
    const same = theirs.filter(
      (row, at) =>
        row.join() ===
        [ours[at].negative, ours[at].neutral, ours[at].positive, ours[at].compound].join(),
    )
    const r = pearson(
      theirs.map((row) => row[3]),
      rated,
    )
    line += `; reference r ${r.toFixed(4)}, identical ${same.length}`
  }
  process.stdout.write(`${line}\n`)
}
