/**
 * How many hashtags are split as people split them, as written and in small letters; with --tune, looks for better
 * costs on the training part by random steps and prints them.
 *
 *   node models/training/hashtags/evaluate.mjs --data DATA [--table models/hashtags/words.bin] [--tune 250]
 *
 * DATA/hashtags holds HashtagMaster (GPL-3) and HashSet (no licence): for evaluation and for choosing eleven costs only;
 * no word of them is shipped. Case, apostrophes, underscores and hyphens are not compared; any of several answers counts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  createHashtagSplitter,
  SPLIT_COSTS,
} from '../../../src-main/core/text/hashtags/split-hashtag.ts'
import { parseWordTable } from '../../../src-main/core/text/hashtags/word-table.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    table: { type: 'string', default: 'models/hashtags/words.bin' },
    tune: { type: 'string', default: '0' },
  },
})
if (!values.data) throw new Error('give --data')
const table = parseWordTable(readFileSync(values.table))
const say = (line) => process.stdout.write(`${line}\n`)
const plain = (text) =>
  text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()

function load(part) {
  const path = join(values.data, 'hashtags', 'hashtag_master', `${part}_corrected.tsv`)
  if (!existsSync(path)) throw new Error(`${path} is not there`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .map(([, tag, ...answers]) => ({ tag, answers: answers.map(plain) }))
}

function accuracy(rows, costs, small = false) {
  const split = createHashtagSplitter(table, costs)
  const right = rows.filter(({ tag, answers }) =>
    answers.includes(plain(split(small ? tag.toLowerCase() : tag).join(' '))),
  )
  return (100 * right.length) / rows.length
}

let costs = SPLIT_COSTS
const rounds = Number(values.tune)
if (rounds > 0) {
  const rows = load('train')
  const worth = (tried) => accuracy(rows, tried) + 0.7 * accuracy(rows, tried, true)
  let state = 5
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  let best = worth(costs)
  for (let round = 0; round < rounds; round++) {
    const tried = { ...costs }
    const names = Object.keys(tried)
    for (let step = 0; step <= Math.floor(random() * 2); step++) {
      const name = names[Math.floor(random() * names.length)]
      tried[name] += (random() - 0.5) * (Math.abs(tried[name]) * 0.6 + 1)
    }
    const found = worth(tried)
    if (found >= best) {
      best = found
      costs = tried
    }
  }
  say(JSON.stringify(costs))
}
for (const part of ['train', 'dev', 'bansal']) {
  const rows = load(part)
  say(
    `${part}: ${accuracy(rows, costs).toFixed(1)} % as written, ${accuracy(rows, costs, true).toFixed(1)} % in small letters, ${rows.length} tags`,
  )
}
