import type { Frame } from '#shared/media/frame.ts'
import { judgeMoment, type Moment, MOMENT_REACH_MS } from '#main/core/media/judge-moment.ts'
import { findSoft } from '#main/core/media/find-soft.ts'
import { selectThumbnails } from '#main/core/media/select-thumbnails.ts'
import { CHEAP_FRAMES, decodingCost } from './decoding-cost.ts'
import { worthOf } from './thumbnails/measure-picture.ts'
import type { RankJob, Scored } from './rank-video.ts'

/** Pictures this small tell what happens around a frame. */
const SIDE = 64
/** Times that a choice is looked at again after some of it turned out to be amid a change. */
const MOST_ROUNDS = 3

/** Distinct frames, best first: those blank, smeared or amid a change only where nothing else is left. Of a video that costs much to decode only the best is checked for a change. */
export async function chooseThumbnails(
  scored: readonly Scored[],
  job: Pick<RankJob, 'source' | 'count' | 'signal'>,
): Promise<Scored[]> {
  const judged = new Map<number, Moment>()
  const soft = findSoft(scored.map(({ sample }) => sample))
  const clear = scored.map((each) =>
    each.flag === 'fine' && soft.has(each.sample) ? { ...each, flag: 'blurred' as const } : each,
  )
  const isCheap = decodingCost(job.source.info) <= CHEAP_FRAMES
  for (let round = 0; ; round++) {
    const known = clear.map((each) => withMoment(each, judged.get(each.sample.timeMs)))
    const chosen = inOrder(known, job.count)
    const doubtful = (isCheap ? chosen : chosen.slice(0, 1)).filter(
      ({ sample, flag }) => flag === 'fine' && !judged.has(sample.timeMs),
    )
    if (round === MOST_ROUNDS || doubtful.length === 0) return chosen
    for (const [timeMs, moment] of await judge(doubtful, job)) judged.set(timeMs, moment)
  }
}

function withMoment(each: Scored, moment: Moment | undefined): Scored {
  return each.flag === 'fine' && moment !== undefined && moment !== 'calm'
    ? { ...each, flag: moment }
    : each
}

/** What happens around each of some frames, or after a key frame, as what comes before one costs much to decode. */
async function judge(
  doubtful: readonly Scored[],
  { source, signal }: Pick<RankJob, 'source' | 'signal'>,
): Promise<Map<number, Moment>> {
  const moments = doubtful.map(({ sample: { timeMs, isKey } }) => {
    const middleMs = Math.max(MOMENT_REACH_MS, isKey ? timeMs + MOMENT_REACH_MS : timeMs)
    const around = [middleMs - MOMENT_REACH_MS, middleMs, middleMs + MOMENT_REACH_MS] as const
    return { timeMs, around }
  })
  const times = [...new Set(moments.flatMap(({ around }) => around))].toSorted((a, b) => a - b)
  const pictures = new Map<number, Frame>()
  for await (const { timeMs, frame } of source.frames(times, { side: SIDE, signal }))
    pictures.set(timeMs, frame)
  return new Map(
    moments.map(({ timeMs, around }) => {
      const [before, at, after] = around.map((time) => pictures.get(time))
      return [timeMs, before && at && after ? judgeMoment(before, at, after) : 'calm']
    }),
  )
}

function inOrder(scored: readonly Scored[], count: number): Scored[] {
  const candidates = scored.map((each) => ({
    ...each,
    timeMs: each.sample.timeMs,
    hash: each.sample.hash,
    histogram: each.sample.histogram,
    appeal: each.score.appeal,
    clickAppeal: each.score.clickAppeal,
  }))
  const place = ({ score, flag }: Scored) => worthOf(score) - PENALTIES[flag]
  return selectThumbnails(candidates, count).toSorted(
    (a, b) => place(b) - place(a) || a.timeMs - b.timeMs,
  )
}

/** What a flag costs in order, where appeal and click appeal add up to 2 at most: blank and blended frames come last. */
const PENALTIES: Readonly<Record<Scored['flag'], number>> = {
  fine: 0,
  moving: 0.1,
  blurred: 2,
  transition: 3,
  uniform: 4,
  white: 4,
  black: 4,
}
