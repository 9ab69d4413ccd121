import type { Client } from '#shared/contract/define.ts'
import { type Frame, WORKING_SIDE } from '#shared/media/frame.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import { chooseCrop } from '#main/core/media/choose-crop.ts'
import { cropFrame } from '#main/core/media/crop-frame.ts'
import type { CheapMeasures } from '#main/core/media/measure-frame.ts'
import { flagSamples, type SampleFlag } from '#main/core/media/shots.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import { mapAhead } from '#main/lib/map-ahead.ts'
import type { FrameSource } from './ports.ts'

type Engine = Pick<Client<EngineContract>, 'frames'>

/** One frame that was looked at: its working-size picture and cheap measures. */
export interface Sample extends CheapMeasures {
  readonly timeMs: number
  readonly isKey: boolean
  readonly frame: Frame
}

/** A sample that may become a thumbnail. */
export interface Finalist {
  readonly sample: Sample
  readonly shot: number
  readonly flag: SampleFlag
}

/** Frames in flight between decoder and engine, which bounds memory while both keep busy. */
const IN_FLIGHT = 4

/** Decodes the sample frames of a video and measures each while the next is decoded. */
export function sampleVideo(
  source: FrameSource,
  engine: Engine,
  signal: AbortSignal,
): AsyncGenerator<Sample> {
  const keys = new Set(source.keyTimesMs)
  const frames = source.frames(source.sampleTimesMs, { side: WORKING_SIDE, signal })
  return mapAhead(frames, IN_FLIGHT, async ({ timeMs, frame }) => ({
    ...(await engine.frames.measure({ frame }, { signal })),
    timeMs,
    isKey: keys.has(timeMs),
    frame,
  }))
}

/** The samples worth a full look: the clearest of each shot first, then the next of each, until there are `most`. */
export function chooseFinalists(
  samples: readonly Sample[],
  shotOf: (timeMs: number) => number,
  most: number,
): Finalist[] {
  const flags = flagSamples(samples)
  const shots = new Map<number, Finalist[]>()
  for (const [index, sample] of samples.entries()) {
    const finalist = { sample, shot: shotOf(sample.timeMs), flag: flags[index] ?? 'fine' }
    shots.set(finalist.shot, [...(shots.get(finalist.shot) ?? []), finalist])
  }
  const ranked = [...shots.values()].map((each) =>
    each.toSorted((a, b) => clarity(b) - clarity(a) || a.sample.timeMs - b.sample.timeMs),
  )
  const chosen: Finalist[] = []
  for (let round = 0; chosen.length < most; round++) {
    const next = ranked.flatMap((each) => each[round] ?? [])
    if (next.length === 0) break
    const best = next.toSorted(
      (a, b) => clarity(b) - clarity(a) || a.sample.timeMs - b.sample.timeMs,
    )
    chosen.push(...best.slice(0, most - chosen.length))
  }
  return chosen.toSorted((a, b) => a.sample.timeMs - b.sample.timeMs)
}

/** How likely a sample is to be a good thumbnail by its cheap measures; blank and blended ones come last. */
function clarity({ sample, flag }: Finalist): number {
  const { sharpness, exposure, contrast, colour } = sample
  const value =
    0.4 * sharpness.value + 0.25 * exposure.value + 0.2 * contrast.value + 0.15 * colour.value
  return flag === 'fine' ? value : value - 1
}

/** A full look at a frame, or at the part of it that a picture of shape `aspect` would show; that part comes back too. */
export async function assess(
  { frame, aspect }: { readonly frame: Frame; readonly aspect: number | undefined },
  engine: Engine,
  signal: AbortSignal,
): Promise<{ readonly assessment: Assessment; readonly shown: Frame }> {
  const whole = await engine.frames.assess({ frame }, { signal })
  if (aspect === undefined || Math.abs(aspect / (frame.width / frame.height) - 1) < 0.02)
    return { assessment: whole, shown: frame }
  const { saliency, faces, text, extras } = whole
  const subject = { attention: saliency, faces, text, objects: extras?.objects ?? [] }
  const shown = cropFrame(frame, chooseCrop(aspect, { ...frame, ...subject }))
  return { assessment: await engine.frames.assess({ frame: shown }, { signal }), shown }
}
