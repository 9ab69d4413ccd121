import { makeTwoHours } from './lib/clips.mjs'
import { runProcess } from './lib/processes.mjs'
import { CLI, MB, programs, versions, withFolder } from './lib/tools.mjs'

/** Ranking two hours of 720p from the command line; the peer decodes the first five minutes. */
export const row = {
  name: 'thumbnails-2h',
  peer: `ffmpeg ${versions.ffmpeg} decoding its first five minutes`,
  needs: ['ffmpeg', 'proc'],
  async run() {
    const path = await makeTwoHours()
    const decode = ['-v', 'error', '-t', '300', '-i', path, '-f', 'null', '-']
    const rank = ['call', 'thumbnails.rank', JSON.stringify({ path })]
    const peer = await runProcess(programs.ffmpeg, decode)
    const kiln = await withFolder((data) =>
      runProcess(process.execPath, [CLI, ...rank, '--data', data]),
    )
    return [
      {
        figure: 'peak resident memory',
        unit: 'MB',
        kiln: kiln.peakBytes / MB,
        peer: peer.peakBytes / MB,
        bar: { of: 'kiln', atMost: 900 },
      },
      {
        figure: 'whole time',
        unit: 's',
        kiln: kiln.ms / 1000,
        bar: { of: 'kiln', atMost: 60 },
      },
    ]
  },
}
