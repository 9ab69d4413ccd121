import { fileURLToPath } from 'node:url'
import { runProcess } from './lib/processes.mjs'
import { makeOnce, MB, median, programs, ROOT, versions } from './lib/tools.mjs'

const RUNS = 5
const SECONDS = 300

/** Stereo as videos have it: a beat, held tones and noise that comes and goes, as 32-bit floats at 48 kHz. */
const makeSound = () =>
  makeOnce('sound-300s.wav', [
    ...['-f', 'lavfi', '-i'],
    `aevalsrc=0.5*sin(2*PI*55*t)*exp(-6*mod(t\\,0.5))+0.12*sin(2*PI*220*t)+0.1*sin(2*PI*331*t)*(1+sin(0.7*t))|0.5*sin(2*PI*55*t)*exp(-6*mod(t\\,0.5))+0.12*sin(2*PI*277*t):s=48000:d=${SECONDS}`,
    ...['-f', 'lavfi', '-i', `anoisesrc=color=pink:r=48000:a=0.25:d=${SECONDS}:seed=5`],
    '-filter_complex',
    '[1]tremolo=f=0.4:d=0.8,pan=stereo|c0=c0|c1=0.7*c0[n];[0][n]amix=inputs=2:normalize=0',
    ...['-c:a', 'pcm_f32le'],
  ])

/** Everything Kiln measures of five minutes of decoded sound, against the loudness alone by ffmpeg. */
export const row = {
  name: 'videos-loudness',
  peer: `ffmpeg ${versions.ffmpeg} -af ebur128 on the same decoded sound`,
  needs: ['ffmpeg', 'proc'],
  async run() {
    const path = await makeSound()
    const measure = [fileURLToPath(new URL('./lib/measure-wav.mjs', import.meta.url)), path]
    const loudness = (filter) => ['-v', 'error', '-i', path, '-af', filter, '-f', 'null', '-']
    const kiln = []
    const peer = []
    const withPeaks = []
    for (let round = 0; round < RUNS; round++) {
      peer.push(await runProcess(programs.ffmpeg, loudness('ebur128')))
      kiln.push(await runProcess(process.execPath, measure, { cwd: ROOT }))
      withPeaks.push(await runProcess(programs.ffmpeg, loudness('ebur128=peak=true')))
    }
    const seconds = (runs) => median(runs.map(({ ms }) => ms)) / 1000
    return [
      {
        figure: 'whole time',
        unit: 's',
        kiln: seconds(kiln),
        peer: seconds(peer),
        bar: { of: 'ratio', atMost: 1 },
        detail: {
          kilnRunsMs: kiln.map(({ ms }) => ms),
          peerRunsMs: peer.map(({ ms }) => ms),
          peerWithTruePeakRunsMs: withPeaks.map(({ ms }) => ms),
        },
      },
      {
        figure: 'peak resident memory',
        unit: 'MB',
        kiln: Math.max(...kiln.map(({ peakBytes }) => peakBytes)) / MB,
        peer: Math.max(...peer.map(({ peakBytes }) => peakBytes)) / MB,
        bar: { of: 'kiln', atMost: 200 },
      },
    ]
  },
}
