import { ffmpegLoudness, NO_LOUDNESS } from './lib/ebur128.mjs'
import { listenTo } from './lib/measure-sound.mjs'
import { makeSoundFiles } from './lib/sound-files.mjs'
import { programs, versions } from './lib/tools.mjs'

/** Fewer short-term values than this leave ffmpeg's range at 20 LU, whatever they are: its tenth of them is none. */
const LEAST_FOR_RANGE_MS = 3500

/** Both sides of one file and how far they are apart; null where one of them has no figure. */
async function compare({ name, path }) {
  const theirs = ffmpegLoudness(path)
  const { sound } = await listenTo(path, programs.ffmpeg)
  const ours = {
    integrated: sound.loudness.integratedLufs,
    range: sound.durationMs < LEAST_FOR_RANGE_MS ? null : sound.loudness.rangeLu,
    peak: sound.truePeakDb,
  }
  const apart = (key) => (ours[key] === null ? null : Math.abs(ours[key] - theirs[key]))
  const isSilent = theirs.integrated <= NO_LOUDNESS
  if (isSilent !== (ours.integrated === null))
    throw new Error(`${name}: only one side has a loudness`)
  return { name, integrated: apart('integrated'), range: apart('range'), peak: apart('peak') }
}

/** The bar is for the furthest, but for peaks, where ffmpeg itself once says less than the largest sample (docs/sound.md). */
function figuresOf(files, key, { unit, atMost }) {
  const sorted = files.filter((file) => file[key] !== null).toSorted((a, b) => a[key] - b[key])
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))]
  const worst = sorted.slice(-5).map((file) => ({ name: file.name, apart: file[key] }))
  return [
    {
      figure: `${key}, 95 % of ${sorted.length} files`,
      unit,
      kiln: at(0.95)[key],
      bar: { of: 'kiln', atMost },
      detail: { median: at(0.5)[key], worst },
    },
    {
      figure: `${key}, the furthest (${at(1).name})`,
      unit,
      kiln: at(1)[key],
      ...(key !== 'peak' && { bar: { of: 'kiln', atMost } }),
    },
  ]
}

/** How far loudness, range and true peak are from ffmpeg's, over many kinds of sound, codecs, containers and rates. */
export const row = {
  name: 'videos-loudness-agreement',
  peer: `ffmpeg ${versions.ffmpeg} -af ebur128=peak=true`,
  needs: ['ffmpeg'],
  async run() {
    const files = []
    for (const file of await makeSoundFiles()) files.push(await compare(file))
    return [
      ...figuresOf(files, 'integrated', { unit: 'LU', atMost: 0.1 }),
      ...figuresOf(files, 'range', { unit: 'LU', atMost: 0.1 }),
      ...figuresOf(files, 'peak', { unit: 'dB', atMost: 0.2 }),
    ]
  },
}
