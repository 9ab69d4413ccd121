import type { Frame } from '#shared/media/frame.ts'
import { meanDifference } from '#main/core/media/judge-moment.ts'
import type { Shot } from '#main/core/media/shots.ts'
import type { Transition } from '#main/core/media/transition-finder.ts'
import type { FrameSource } from './ports.ts'

interface RefineInput {
  readonly source: Pick<FrameSource, 'frames' | 'info'>
  /** Times, in ms and ascending, between which the shots were told apart. */
  readonly sampleTimesMs: readonly number[]
  readonly shots: readonly Shot[]
  readonly signal: AbortSignal
}

interface Bracket {
  readonly startMs: number
  readonly endMs: number
  beforeMs: number
  afterMs: number
}

/** Pictures this small tell two shots apart. */
const SIDE = 64
const MOST_ROUNDS = 12
/** A cut makes at least this share of the whole change from one frame to the next. */
const SUDDEN = 0.5

/** Places each change of shot between two frames, by halving the time between the samples around it until they are neighbours; changes without a jump are dissolves. */
export async function refineCuts({
  source,
  sampleTimesMs,
  shots,
  signal,
}: RefineInput): Promise<Transition[]> {
  const brackets = shots.slice(1).flatMap(({ startMs }) => bracketAround(startMs, sampleTimesMs))
  const frameMs = 1000 / (source.info.frameRate || 25)
  const pictures = new Map<number, Frame>()
  const look = async (timesMs: readonly number[]) => {
    const wanted = [...new Set(timesMs)].filter((timeMs) => !pictures.has(timeMs))
    const sorted = wanted.toSorted((a, b) => a - b)
    for await (const { timeMs, frame } of source.frames(sorted, { side: SIDE, signal }))
      pictures.set(timeMs, frame)
  }
  await look(brackets.flatMap(({ beforeMs, afterMs }) => [beforeMs, afterMs]))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const open = brackets.filter(({ beforeMs, afterMs }) => afterMs - beforeMs > 1.2 * frameMs)
    if (open.length === 0) break
    await look(open.map(middleOf))
    for (const bracket of open) halve(bracket, pictures)
  }
  return brackets.map((bracket) => toTransition(bracket, pictures))
}

function bracketAround(startMs: number, timesMs: readonly number[]): Bracket[] {
  const after = timesMs.find((timeMs) => timeMs >= startMs)
  const before = timesMs.findLast((timeMs) => timeMs < startMs)
  if (before === undefined || after === undefined) return []
  return [{ startMs: before, endMs: after, beforeMs: before, afterMs: after }]
}

const middleOf = ({ beforeMs, afterMs }: Bracket) => Math.round((beforeMs + afterMs) / 2)

/** Keeps the half whose ends differ more; without a picture in the middle the bracket stays. */
function halve(bracket: Bracket, pictures: ReadonlyMap<number, Frame>): void {
  const middleMs = middleOf(bracket)
  const middle = pictures.get(middleMs)
  const first = pictures.get(bracket.beforeMs)
  const last = pictures.get(bracket.afterMs)
  if (!middle || !first || !last) return
  if (meanDifference(first, middle) <= meanDifference(middle, last)) bracket.beforeMs = middleMs
  else bracket.afterMs = middleMs
}

function toTransition(
  { startMs, endMs, beforeMs, afterMs }: Bracket,
  pictures: ReadonlyMap<number, Frame>,
): Transition {
  const between = (fromMs: number, toMs: number) => {
    const [from, to] = [pictures.get(fromMs), pictures.get(toMs)]
    return from && to ? meanDifference(from, to) : 0
  }
  if (between(beforeMs, afterMs) >= SUDDEN * between(startMs, endMs))
    return { kind: 'cut', timeMs: afterMs }
  return { kind: 'dissolve', startMs, endMs }
}
