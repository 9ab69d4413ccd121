import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openApp } from './lib/open-app.mjs'
import { measureReuse } from './lib/reuse.mjs'
import { median, withFolder } from './lib/tools.mjs'
import { makeTyping } from './lib/typing.mjs'

const CHARACTERS = 3000
const PAUSE_MS = 100
/** The window asks when no key came for so long (src-renderer/features/write/analysis-store.ts). */
const ASKS_AFTER_MS = 50
const CACHED_CALLS = 20_000
const platform = 'linkedin'

/** How soon a post of 3,000 characters is known again after a key, and what is reused from the key before. */
export const row = {
  name: 'text-keystroke',
  peer: 'none',
  needs: [],
  run: () =>
    withFolder(async (folder) => {
      const app = await openApp(join(folder, 'library'))
      const states = makeTyping(CHARACTERS, 6)
      const typed = await replay(app, states)
      const cached = await askAgain(app, states.at(-1))
      await app.close()
      const reuse = await measureReuse(states, platform)
      const anew = ({ anew: some, all }) => (100 * some) / all
      return [
        percentile('analysis after a key', typed.answers, { share: 0.95, atMost: 100 }),
        percentile('analysis after a key', typed.answers, { share: 0.5 }),
        percentile('key to answer, with the wait', typed.sinceKey, { share: 0.95, atMost: 100 }),
        {
          figure: 'known text, p50',
          unit: 'µs',
          kiln: cached.p50Us,
          bar: { of: 'kiln', atMost: 100 },
        },
        {
          figure: 'known text, mean',
          unit: 'µs',
          kiln: cached.meanUs,
          bar: { of: 'kiln', atMost: 50 },
          detail: { callsPerSecond: 1e6 / cached.meanUs },
        },
        {
          figure: 'sentences read anew',
          unit: '%',
          kiln: anew(reuse.sentences),
          bar: { of: 'kiln', atMost: 2 },
          detail: reuse,
        },
        { figure: 'stretches scored anew', unit: '%', kiln: anew(reuse.stretches) },
        { figure: 'whole answers, trace again', unit: '%', kiln: anew(reuse.again) },
      ]
    }),
}

function percentile(name, times, { share, atMost }) {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    figure: `${name}, p${share * 100}`,
    unit: 'ms',
    kiln: sorted[Math.ceil(sorted.length * share) - 1],
    ...(atMost && { bar: { of: 'kiln', atMost } }),
    detail: { highest: sorted.at(-1), keys: sorted.length },
  }
}

/** Times of the answer to each key, from when it is asked for and from when the key came. */
async function replay(app, [opened, ...states]) {
  const first = await app.ask('text.analyze', { text: opened, platform })
  if (!first.emotion) throw new Error('the classifier is not installed')
  const answers = []
  const sinceKey = []
  for (const text of states) {
    const key = performance.now()
    await sleep(ASKS_AFTER_MS)
    const asked = performance.now()
    await app.ask('text.analyze', { text, platform })
    const answered = performance.now()
    answers.push(answered - asked)
    sinceKey.push(answered - key)
    await sleep(PAUSE_MS - ASKS_AFTER_MS)
  }
  return { answers, sinceKey }
}

/** The time of a call whose answer is remembered, one call after the other. */
async function askAgain(app, text) {
  const times = []
  let start = 0
  for (let call = 0; call < CACHED_CALLS * 1.1; call++) {
    if (call === CACHED_CALLS * 0.1) start = performance.now()
    const asked = performance.now()
    await app.ask('text.analyze', { text, platform })
    if (start > 0) times.push(performance.now() - asked)
  }
  const meanUs = ((performance.now() - start) / times.length) * 1000
  return { p50Us: median(times) * 1000, meanUs }
}
