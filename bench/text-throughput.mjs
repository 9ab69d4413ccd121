import { join } from 'node:path'
import { startLines } from './lib/lines.mjs'
import { makePosts } from './lib/posts.mjs'
import { openPython, PACKAGES } from './lib/python.mjs'
import { CLI, median, ROOT, withFolder } from './lib/tools.mjs'

const POSTS = 1000
/** Before and behind what is timed, so that both ways are as busy at its start as at its end. */
const AROUND = 128
const RUNS = 3

/** Everything said of 1,000 posts, none of them known, against the same parts put together from Python packages. */
export const row = {
  name: 'text-throughput',
  peer: PACKAGES.map((each) => each.replace('==', ' ')).join(', '),
  needs: ['python'],
  async run() {
    const python = await openPython()
    const inputs = makePosts(POSTS + 2 * AROUND, 4).map((text) => ({ text }))
    const script = join(ROOT, 'bench/python/text_peer.py')
    const model = join(ROOT, 'models/post-classifier')
    const runs = { kiln: [], blank: [], small: [] }
    for (let round = 0; round < RUNS; round++) {
      for (const pipeline of ['blank', 'small'])
        runs[pipeline].push(await time(python, [script, model, pipeline], inputs))
      runs.kiln.push(
        await withFolder((data) =>
          time(process.execPath, [CLI, 'call', 'text.analyze', '--lines', '--data', data], inputs),
        ),
      )
    }
    const middle = (name, field) => median(runs[name].map((run) => run[field]))
    const against = (peer) => ({
      unit: 'ms a text',
      kiln: middle('kiln', 'msEach'),
      peer: middle(peer, 'msEach'),
      bar: { of: 'ratio', atMost: 0.2 },
    })
    return [
      { figure: 'at full speed, spaCy blank', ...against('blank'), detail: runs },
      { figure: 'at full speed, spaCy as small', ...against('small') },
      {
        figure: `start, ${inputs.length} texts and end, spaCy as small`,
        unit: 's',
        kiln: middle('kiln', 'wholeSeconds'),
        peer: middle('small', 'wholeSeconds'),
      },
    ]
  },
}

/** The time of each of the 1,000 texts in the middle, and of the whole process. */
async function time(program, args, inputs) {
  const process = startLines(program, args)
  process.write(inputs)
  const { ms } = await process.end()
  const { answers } = process
  if (answers.length !== inputs.length) throw new Error(`${program} answered ${answers.length}`)
  if (answers[0].line.includes('is not installed')) throw new Error('a text model is missing')
  const took = answers[AROUND + POSTS - 1].ms - answers[AROUND - 1].ms
  return { msEach: took / POSTS, wholeSeconds: ms / 1000, firstAnswerMs: answers[0].ms }
}
