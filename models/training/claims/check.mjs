// What the whole claims guard says of texts held against a document: one JSON {text, document, model, entailment?} a line
// in (model: a file like models/claims/model.json), one JSON {consistent, confidence, verdicts} a line out.
//   node models/training/claims/check.mjs < pairs.jsonl > reports.jsonl
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { checkClaims } from '../../../src-main/core/claims/check-claims.ts'
import { parseClaimModel } from '../../../src-main/core/claims/claim-model.ts'
import { indexSources } from '../../../src-main/core/claims/index-sources.ts'
import { knowledge } from './knowledge.mjs'

const models = new Map()
const modelOf = (file) => {
  if (!models.has(file)) models.set(file, parseClaimModel(JSON.parse(readFileSync(file, 'utf8'))))
  return models.get(file)
}
let last = { document: null, index: null }
for await (const line of createInterface({ input: process.stdin })) {
  const { text, document, model, entailment = null } = JSON.parse(line)
  if (last.document !== document) {
    const sources = [{ source: '', title: '', documentId: null, text: document }]
    last = { document, index: indexSources(sources, knowledge.lexicon.lemmaOf) }
  }
  const report = checkClaims(
    { text, index: last.index, entailment },
    { ...knowledge, model: modelOf(model) },
  )
  const { consistent, confidence, claims } = report
  const verdicts = claims.map(({ verdict, reason }) => [verdict, reason])
  process.stdout.write(`${JSON.stringify({ consistent, confidence, verdicts })}\n`)
}
