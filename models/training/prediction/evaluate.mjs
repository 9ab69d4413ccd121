// How well Kiln predicts posts that it has never seen, on public sets with figures of posts (used to measure alone).
//   node models/training/prediction/evaluate.mjs --data DIR [--only brand,obama,trump,facebook,youtube] [--noise 20]
// DIR holds brand_tweets, fivethirtyeight, facebook_metrics and youtube. Each account is cut at 80 % of its posts by time:
// the first part is fitted as an import would be, the rest is predicted as a person would ask.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measurePost } from '#main/core/insights/features/measure-post.ts'
import { fitPredictor } from '#main/core/insights/prediction/fit-predictor.ts'
import { placeAmong, placesOf } from '#main/core/insights/prediction/places.ts'
import { predictPost } from '#main/core/insights/prediction/predict-post.ts'
import { withinCorrelation } from '#main/core/insights/prediction/rank-skill.ts'
import { parseEngagementPrior } from '#main/core/text/engagement/prior.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createVectors } from '#main/core/text/vectors/create-vectors.ts'
import { createRandom } from '../../../bench/lib/random.mjs'
import { SETS } from './sets.mjs'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', default: 'brand,obama,trump,facebook,youtube' },
    noise: { type: 'string', default: '0' },
  },
})
const at = (path) => new URL(`../../${path}`, import.meta.url)
const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'))
const vader = createVader(parseVaderLexicon(json('vader/lexicon.json')))
const tools = {
  compoundOf: (text) => vader(text).compound,
  vectors: createVectors(
    readFileSync(at('word-vectors/vectors.bin')),
    readFileSync(at('word-vectors/words.txt'), 'utf8'),
  ),
  prior: parseEngagementPrior(json('engagement/prior.json')),
}
const TRAIN = 0.8

for (const name of options.only.split(',').filter(Boolean))
  if (options.data) report(name, SETS[name](options.data))
if (Number(options.noise) > 0) simulateNoise(Number(options.noise))

function report(name, posts) {
  const accounts = toAccounts(posts)
  const cuts = accounts.map((account) => Math.floor(TRAIN * account.posts.length))
  const train = accounts.map((account, of) => ({
    ...account,
    posts: account.posts.slice(0, cuts[of]),
  }))
  const start = performance.now()
  const predictor = run(fitPredictor(train))
  const ms = performance.now() - start
  const said = accounts.map((account, of) =>
    account.posts
      .slice(cuts[of])
      .map(({ post }) =>
        predictPost(predictor, post, { accountId: account.accountId, measure: '', values: [] }),
      ),
  )
  const raw = accounts.map(({ posts: all }) => all.map(({ value }) => value))
  const held = raw.map((values, of) => values.slice(cuts[of]))
  const rolling = accounts.map(({ posts: all }, of) =>
    placesOf(
      raw[of],
      all.map(({ post }) => post.facts.atMs),
    ).slice(cuts[of]),
  )
  const amongEarlier = held.map((values, of) =>
    values.map((value) => placeAmong(raw[of], { value, from: 0, to: cuts[of] })),
  )
  const amongAll = held.map((values, of) =>
    values.map((value) => placeAmong(raw[of], { value, from: 0, to: raw[of].length })),
  )
  const amongHeld = held.map((values) =>
    values.map((value, skip) => placeAmong(values, { value, from: 0, to: values.length, skip })),
  )
  const coverage = (places) => {
    const inside = said.flatMap((all, of) =>
      all.map(({ low, high }, place) => places[of][place] >= low && places[of][place] <= high),
    )
    return (inside.filter(Boolean).length / inside.length).toFixed(3)
  }
  const scores = said.map((all) => all.map(({ score }) => score))
  const { skills, state, coverage: own, posts: fitted, drift } = predictor.model
  console.log(
    `${name}: ${accounts.length} accounts, ${fitted} fitted in ${Math.round(ms)} ms, ${held.flat().length} held out: ${state}`,
  )
  for (const skill of skills)
    console.log(
      `  says of itself: ${skill.name} ${skill.correlation.toFixed(3)}, error ${skill.error.toFixed(3)}`,
    )
  console.log(`  says of itself: coverage ${own?.toFixed(3)}, drifting ${drift?.isDrifting}`)
  console.log(
    `  never seen: correlation with the figures ${withinCorrelation(held, scores).toFixed(3)}, with places ${withinCorrelation(
      rolling.map((all) => [...all]),
      scores,
    ).toFixed(3)}`,
  )
  console.log(
    `  never seen: coverage of rolling places ${coverage(rolling)}, of places among the earlier ${coverage(amongEarlier)}, among all ${coverage(amongAll)}, among the held-out ${coverage(amongHeld)}`,
  )
}

function simulateNoise(accounts) {
  let fitted = 0
  for (let seed = 1; seed <= accounts; seed++) {
    const { next: random } = createRandom(seed)
    const count = 60 + Math.floor(300 * random())
    const words = Array.from({ length: 200 }, (_, place) => `word${place}`)
    let time = Date.UTC(2024, 0, 1)
    const posts = Array.from({ length: count }, () => {
      time += Math.floor(2 * 86_400_000 * random())
      const text = Array.from(
        { length: 5 + Math.floor(15 * random()) },
        () => words[Math.floor(200 * random() ** 2)],
      ).join(' ')
      return { account: 'noise', text, time, value: Math.exp(2 * random()) }
    })
    const { state } = run(fitPredictor(toAccounts(posts))).model
    if (state === 'fitted') fitted++
  }
  console.log(`noise: ${accounts - fitted} of ${accounts} accounts are no better`)
}

function toAccounts(posts) {
  const byAccount = Map.groupBy(posts, ({ account }) => account)
  return [...byAccount.values()]
    .filter((all) => all.length >= 20)
    .map((all, accountId) => ({
      accountId,
      posts: all
        .toSorted((a, b) => a.time - b.time)
        .map(({ text, time, value, kind = 'text', clock }, id) => ({
          id,
          value,
          post: measurePost(
            {
              text,
              kind,
              durationSeconds: null,
              atMs: time,
              media: {},
              ...(clock ?? clockOf(time)),
            },
            tools,
          ),
        })),
    }))
}

function clockOf(time) {
  const date = new Date(time)
  return { weekday: ((date.getUTCDay() + 6) % 7) + 1, hour: date.getUTCHours() }
}

function run(steps) {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
