import { join } from 'node:path'
import { askKiln } from './lib/ask-kiln.mjs'
import { openPictures } from './lib/clip-pictures.mjs'
import { makeKnownClip } from './lib/known-clips.mjs'
import { ROOT, startKiln, versions, withFolder } from './lib/tools.mjs'

const CLIPS = Number(process.env.KILN_BENCH_CLIPS || 44)
const FIRST = Number(process.env.KILN_BENCH_FIRST || 0)
const FOLDER = join(ROOT, '.cache', 'bench', 'known-clips')

/** Clips of which every frame is known: what the best thumbnail shows, and whether cuts are found. */
export const row = {
  name: 'video-clips',
  peer: `what was filmed (ffmpeg ${versions.ffmpeg})`,
  needs: ['ffmpeg'],
  async run() {
    const pictures = await openPictures()
    const seen = await withFolder(async (data) => {
      const server = await startKiln(data)
      try {
        const all = []
        for (let seed = FIRST; seed < FIRST + CLIPS; seed++)
          all.push(await look(await makeKnownClip(seed, pictures, FOLDER), server))
        return all
      } finally {
        await server.stop()
      }
    })
    const detail = { wrong: seen.filter((one) => one.problems.length > 0) }
    const share = (fault) => seen.filter((one) => one.problems.includes(fault)).length
    const figures = ['blank', 'transition', 'blurriest', 'blurred', 'failed'].map((fault) => ({
      figure: `best frame ${fault}, of ${CLIPS}`,
      unit: 'clips',
      kiln: share(fault),
      ...(fault !== 'blurred' && { bar: { of: 'kiln', atMost: 0 } }),
    }))
    return [
      { ...figures[0], detail },
      ...figures.slice(1),
      missed(
        'hard cuts of the report, 1 - F1',
        seen.map(({ reported }) => reported),
      ),
      missed(
        'hard cuts of ranking, 1 - F1',
        seen.map(({ ranked }) => ranked),
      ),
    ]
  },
}

function missed(figure, counts) {
  const sum = (name) => counts.reduce((all, one) => all + one[name], 0)
  const [hits, lost, invented] = [sum('hits'), sum('lost'), sum('invented')]
  const f1 = (2 * hits) / Math.max(1, 2 * hits + lost + invented)
  return {
    figure,
    unit: '',
    kiln: 1 - f1,
    bar: { of: 'kiln', atMost: 0.1 },
    detail: { hits, lost, invented },
  }
}

async function look(clip, server) {
  const ask = (procedure) =>
    askKiln(server, procedure, { path: clip.path }).catch((error) => ({ error: String(error) }))
  const [rank, report] = [await ask('thumbnails.rank'), await ask('videos.analyze')]
  const problems = []
  const top = rank.thumbnails?.[0]
  if (!top || report.error) problems.push('failed')
  const shown = top && nearest(clip.frames, top.timeMs)
  if (shown && ['black', 'white', 'grey'].includes(shown.kind)) problems.push('blank')
  if (shown?.kind === 'transition') problems.push('transition')
  const blurs = clip.frames.filter(({ kind }) => kind !== 'transition').map(({ blur }) => blur)
  if (shown?.blur > 0) problems.push('blurred')
  if (shown?.blur > 0 && shown.blur === Math.max(...blurs)) problems.push('blurriest')
  const reported = matchCuts(clip, (report.transitions ?? []).filter(({ kind }) => kind === 'cut').map(({ startMs }) => startMs), 1) // prettier-ignore
  const ranked = matchCuts(
    clip,
    (rank.video?.shots ?? []).slice(1).map(({ startMs }) => startMs),
    8,
  )
  if (reported.lost + reported.invented > 0) problems.push('report cuts')
  if (ranked.lost + ranked.invented > 0) problems.push('ranking cuts')
  const { seed, path, story, cuts, gradual } = clip
  return { seed, path, problems, reported, ranked, topMs: top?.timeMs, kind: shown?.kind, story, cuts, gradual, error: rank.error ?? report.error } // prettier-ignore
}

const nearest = (frames, timeMs) =>
  frames.reduce((best, one) => (Math.abs(one.timeMs - timeMs) < Math.abs(best.timeMs - timeMs) ? one : best)) // prettier-ignore

/** Found cuts against known ones, each within some frames; those within a gradual change count neither way. */
function matchCuts({ cuts, gradual, fps }, found, frames) {
  const tolerance = (frames * 1000) / fps + 2
  const left = [...cuts]
  let hits = 0
  const extra = []
  for (const time of found) {
    const at = left.findIndex((cut) => Math.abs(cut - time) <= tolerance)
    if (at >= 0) {
      left.splice(at, 1)
      hits++
    } else if (!gradual.some(([from, to]) => time >= from - tolerance && time <= to + tolerance))
      extra.push(time)
  }
  return { hits, lost: left.length, invented: extra.length, left, extra }
}
