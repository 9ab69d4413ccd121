import { readFileSync } from 'node:fs'
import { measurePost } from '../src-main/core/insights/features/measure-post.ts'
import { fitPredictor } from '../src-main/core/insights/prediction/fit-predictor.ts'
import { predictPost } from '../src-main/core/insights/prediction/predict-post.ts'
import { parseEngagementPrior } from '../src-main/core/text/engagement/prior.ts'
import { createVader } from '../src-main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '../src-main/core/text/sentiment/vader-lexicon.ts'
import { createVectors } from '../src-main/core/text/vectors/create-vectors.ts'
import { makePosts } from './lib/posts.mjs'
import { createRandom } from './lib/random.mjs'

const POSTS = 10_000
const DRAFTS = 200
const HOUR_MS = 3_600_000

/** What a refit of 10,000 posts of 20 to 80 words takes: measuring them (only new ones are), fitting and judging, and a draft's prediction. */
export const row = {
  name: 'insights-refit',
  peer: '',
  needs: [],
  run() {
    const tools = openTools()
    const texts = makePosts(POSTS + DRAFTS, 9)
    const random = createRandom(4)
    const measured = timed(() => texts.map((text, at) => measure(text, at, tools)))
    const posts = measured.value.slice(0, POSTS).map((post, id) => {
      const { row: columns, facts } = post
      const effect =
        (facts.hour > 17 ? 0.5 : 0) + (facts.text.includes('?') ? 0.3 : 0) + columns[0] / 8
      return { id, post, value: Math.exp(effect + random.next() + random.next()) }
    })
    const fitted = timed(() => run(fitPredictor([{ accountId: 1, posts }])))
    const account = { accountId: 1, measure: 'views', values: [1, 2, 3] }
    const times = texts
      .slice(POSTS)
      .map(
        (text, at) =>
          timed(() => predictPost(fitted.value, measure(text, POSTS + at, tools), account)).ms,
      )
    const { state, skills } = fitted.value.model
    return [
      {
        figure: 'refit of 10,000 measured posts, processor time',
        unit: 'ms',
        kiln: fitted.ms,
        bar: { of: 'kiln', atMost: 5000 },
        detail: { state, correlation: skills[0]?.correlation },
      },
      { figure: 'measuring them the first time', unit: 'ms', kiln: measured.ms },
      {
        figure: 'prediction of a draft, p95',
        unit: 'ms',
        kiln: times.toSorted((a, b) => a - b)[Math.floor(0.95 * DRAFTS)],
        bar: { of: 'kiln', atMost: 20 },
      },
    ]
  },
}

function measure(text, at, tools) {
  const atMs = Date.UTC(2019, 0, 1) + at * 7 * HOUR_MS
  const date = new Date(atMs)
  const clock = { weekday: ((date.getUTCDay() + 6) % 7) + 1, hour: date.getUTCHours() }
  return measurePost(
    { text, kind: 'text', durationSeconds: null, atMs, ...clock, media: {} },
    tools,
  )
}

/** Of the processor, since others may be at work on the machine. */
function timed(work) {
  const start = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(start)
  return { value, ms: (user + system) / 1000 }
}

function run(steps) {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function openTools() {
  const at = (path) => new URL(`../models/${path}`, import.meta.url)
  const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'))
  const vader = createVader(parseVaderLexicon(json('vader/lexicon.json')))
  return {
    compoundOf: (text) => vader(text).compound,
    vectors: createVectors(
      readFileSync(at('word-vectors/vectors.bin')),
      readFileSync(at('word-vectors/words.txt'), 'utf8'),
    ),
    prior: parseEngagementPrior(json('engagement/prior.json')),
  }
}
