import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { openApp } from './lib/open-app.mjs'
import { makeProse } from './lib/posts.mjs'
import { median, withFolder } from './lib/tools.mjs'

const SIZES = [
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
]
const RUNS = 3
const IDLE_MS = 2000
const EMOJI = ['😀', '👩🏽‍💻', '🇵🇹', '❤️', '🎉', '👨‍👩‍👧', '5️⃣', '🤷🏿‍♂️']
const MARKS = Array.from({ length: 112 }, (_, at) => String.fromCharCode(0x300 + at))

/** Texts of a size in UTF-8, different ones for different seeds. */
const KINDS = {
  prose: (bytes, seed) => makeProse(bytes, seed),
  'one token': (bytes, seed) => repeat(bytes, (at) => 'abcdefghijklmnopqrs'[(at * 7 + seed) % 19]),
  emoji: (bytes, seed) => repeat(bytes, (at) => EMOJI[(at * 3 + seed) % EMOJI.length]),
  zalgo: (bytes, seed) =>
    repeat(bytes, (at) =>
      at % 9 === 0
        ? `${at % 54 === 0 ? ' ' : ''}${'zalgo'[(at / 9) % 5]}`
        : MARKS[(at * seed) % 112],
    ),
}

/** Time of an analysis a kilobyte as texts grow, against 10 kB of the same; and the main thread meanwhile. */
export const row = {
  name: 'text-growth',
  peer: '10 kB of the same; the same process idle',
  needs: [],
  run: () =>
    withFolder(async (folder) => {
      const app = await openApp(join(folder, 'library'))
      const delays = monitorEventLoopDelay({ resolution: 1 })
      const figures = []
      for (const [kind, make] of Object.entries(KINDS)) {
        const times = await timeKind(app, make, delays)
        const base = times['10 kB']
        for (const [size] of SIZES.slice(1))
          figures.push({
            figure: `${kind}, ${size}`,
            unit: 'ms/kB',
            kiln: times[size].msPerKb,
            peer: base.msPerKb,
            bar: { of: 'ratio', atMost: 2 },
            detail: { ms: times[size].ms },
          })
      }
      const busy = readDelays(delays)
      delays.reset()
      delays.enable()
      await sleep(IDLE_MS)
      delays.disable()
      const idle = readDelays(delays)
      await app.close()
      figures.push({
        figure: 'main thread during 1 MB',
        unit: 'ms p99',
        kiln: busy.p99,
        peer: idle.p99,
        bar: { of: 'kiln', atMost: 20 },
        detail: { busy, idle },
      })
      return figures
    }),
}

async function timeKind(app, make, delays) {
  await app.ask('text.analyze', { text: make(10_000, RUNS + 1) })
  const times = {}
  for (const [size, bytes] of SIZES) {
    const runs = []
    for (let seed = 1; seed <= RUNS; seed++) {
      const text = make(bytes, seed)
      if (bytes === 1_000_000) delays.enable()
      const start = performance.now()
      await app.ask('text.analyze', { text })
      runs.push(performance.now() - start)
      delays.disable()
    }
    const ms = median(runs)
    times[size] = { ms, msPerKb: ms / (bytes / 1000) }
  }
  return times
}

const readDelays = (delays) => ({
  p50: delays.percentile(50) / 1e6,
  p99: delays.percentile(99) / 1e6,
  max: delays.max / 1e6,
})

function repeat(bytes, part) {
  const parts = []
  let size = 0
  for (let at = 0; size < bytes; at++) {
    const next = part(at)
    parts.push(next)
    size += Buffer.byteLength(next)
  }
  return parts.join('')
}
