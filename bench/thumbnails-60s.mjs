import { makeMinute } from './lib/clips.mjs'
import { runProcess } from './lib/processes.mjs'
import { CLI, MB, median, programs, versions, withFolder } from './lib/tools.mjs'

const RUNS = 3

/** Ranking one minute of 1080p from the command line against decoding it once. */
export const row = {
  name: 'thumbnails-60s',
  peer: `ffmpeg ${versions.ffmpeg} decoding the clip once`,
  needs: ['ffmpeg', 'proc'],
  async run() {
    const path = await makeMinute()
    const decode = ['-v', 'error', '-i', path, '-f', 'null', '-']
    const rank = ['call', 'thumbnails.rank', JSON.stringify({ path })]
    const kiln = []
    const peer = []
    for (let round = 0; round < RUNS; round++) {
      peer.push(await runProcess(programs.ffmpeg, decode))
      kiln.push(
        await withFolder((data) => runProcess(process.execPath, [CLI, ...rank, '--data', data])),
      )
    }
    const seconds = (runs) => median(runs.map(({ ms }) => ms)) / 1000
    const peak = (runs) => Math.max(...runs.map(({ peakBytes }) => peakBytes)) / MB
    return [
      {
        figure: 'whole time',
        unit: 's',
        kiln: seconds(kiln),
        peer: seconds(peer),
        bar: { of: 'ratio', atMost: 1.3 },
        detail: { kilnRunsMs: kiln.map(({ ms }) => ms), peerRunsMs: peer.map(({ ms }) => ms) },
      },
      {
        figure: 'peak resident memory',
        unit: 'MB',
        kiln: peak(kiln),
        peer: peak(peer),
        bar: { of: 'kiln', atMost: 600 },
      },
    ]
  },
}
