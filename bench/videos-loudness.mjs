import { fileURLToPath } from 'node:url'
import { listenTo } from './lib/measure-sound.mjs'
import { runProcess } from './lib/processes.mjs'
import { makeOnce, MB, median, programs, ROOT, versions } from './lib/tools.mjs'

const RUNS = 7

/** Stereo as videos have it: a beat, held tones and noise that comes and goes, as AAC at 48 kHz. */
const makeSound = (seconds) =>
  makeOnce(`sound-${seconds}s.m4a`, [
    ...['-f', 'lavfi', '-i'],
    `aevalsrc=0.5*sin(2*PI*55*t)*exp(-6*mod(t\\,0.5))+0.12*sin(2*PI*220*t)+0.1*sin(2*PI*331*t)*(1+sin(0.7*t))|0.5*sin(2*PI*55*t)*exp(-6*mod(t\\,0.5))+0.12*sin(2*PI*277*t):s=48000:d=${seconds}`,
    ...['-f', 'lavfi', '-i', `anoisesrc=color=pink:r=48000:a=0.25:d=${seconds}:seed=5`],
    '-filter_complex',
    '[1]tremolo=f=0.4:d=0.8,pan=stereo|c0=c0|c1=0.7*c0[n];[0][n]amix=inputs=2:normalize=0',
    ...['-c:a', 'aac', '-b:a', '160k'],
  ])

const MEASURE = fileURLToPath(new URL('./lib/measure-sound.mjs', import.meta.url))
const loudness = (path, filter) => [
  ...['-v', 'error', '-nostdin', '-i', path, '-af', filter],
  ...['-f', 'null', '-'],
]

async function timed(work) {
  const start = performance.now()
  await work()
  return { ms: performance.now() - start }
}

/** In turns: Kiln in a process that has measured before, as its decoding thread has, and both ways of ffmpeg. */
async function race(path) {
  const [kiln, plain, withPeaks] = [[], [], []]
  await listenTo(path, programs.ffmpeg)
  for (let round = 0; round < RUNS; round++) {
    plain.push(await runProcess(programs.ffmpeg, loudness(path, 'ebur128')))
    kiln.push(await timed(() => listenTo(path, programs.ffmpeg)))
    withPeaks.push(await runProcess(programs.ffmpeg, loudness(path, 'ebur128=peak=true')))
  }
  return { kiln, plain, withPeaks }
}

const seconds = (runs) => median(runs.map(({ ms }) => ms)) / 1000
const inMs = (runs) => runs.map(({ ms }) => Math.round(ms))

/** The two figures of one race: against ffmpeg's loudness alone, and with its true peak, which Kiln has as well. */
function figuresOf(name, { kiln, plain, withPeaks }) {
  const detail = { kilnRunsMs: inMs(kiln) }
  return [
    {
      figure: `${name}, against ebur128`,
      unit: 's',
      kiln: seconds(kiln),
      peer: seconds(plain),
      bar: { of: 'ratio', atMost: 1 },
      detail: { ...detail, peerRunsMs: inMs(plain) },
    },
    {
      figure: `${name}, against ebur128=peak=true`,
      unit: 's',
      kiln: seconds(kiln),
      peer: seconds(withPeaks),
      bar: { of: 'ratio', atMost: 0.9 },
      detail: { ...detail, peerRunsMs: inMs(withPeaks) },
    },
  ]
}

/** Everything Kiln measures of a compressed sound track, decoded by ffmpeg, against the loudness by ffmpeg alone. */
export const row = {
  name: 'videos-loudness',
  peer: `ffmpeg ${versions.ffmpeg} -af ebur128 on the same file`,
  needs: ['ffmpeg', 'proc'],
  async run() {
    const [minute, long] = [await makeSound(60), await makeSound(600)]
    const figures = [
      ...figuresOf('60 s', await race(minute)),
      ...figuresOf('10 min', await race(long)),
    ]
    const alone = await runProcess(process.execPath, [MEASURE, long, programs.ffmpeg], {
      cwd: ROOT,
    })
    const peer = await runProcess(programs.ffmpeg, loudness(long, 'ebur128'))
    return [
      ...figures,
      {
        figure: '10 min in a fresh process',
        unit: 's',
        kiln: alone.ms / 1000,
        peer: peer.ms / 1000,
      },
      {
        figure: 'peak resident memory, with its decoder',
        unit: 'MB',
        kiln: alone.peakBytes / MB,
        peer: peer.peakBytes / MB,
        bar: { of: 'kiln', atMost: 250 },
      },
    ]
  },
}
