import type { Image, ImageEvent } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { PictureSize } from '#main/core/images/plan-size.ts'
import { createSteps, type Drawing } from './drawing.ts'
import type { Keeper } from './keep-image.ts'
import type { ImageFacts, ImageParts } from './parts.ts'

/** Pictures in the making, and what is to be noted of all of them. */
export interface Production {
  readonly drawing: Drawing
  readonly facts: Omit<ImageFacts, 'seed' | 'understood' | 'tookMs'>
  readonly seeds: readonly number[]
  /** The size each is brought to. */
  readonly exact?: PictureSize
  /** What is done to each before it is kept. */
  readonly finish?: (frame: Frame) => Promise<Frame>
}

interface ProduceParts {
  readonly engine: ImageParts['engine']
  readonly keeper: Keeper
}

/** Keeps each picture as soon as it is there, so that cancelling loses none that are done. */
export async function* produce(
  { drawing, facts, seeds, exact, finish }: Production,
  { engine, keeper }: ProduceParts,
): AsyncGenerator<ImageEvent> {
  const images: Image[] = []
  const toStep = createSteps(seeds.length, engine)
  let startMs = performance.now()
  for await (const event of drawing) {
    if (event.type === 'step') {
      yield await toStep(event)
      continue
    }
    const frame = finish ? await finish(event.frame) : event.frame
    const own = {
      ...facts,
      notes: [...facts.notes, ...event.notes],
      seed: seeds[event.index] ?? null,
      understood: event.understood ?? null,
      tookMs: performance.now() - startMs,
    }
    images.push(await keeper.frame(frame, own, exact))
    startMs = performance.now()
  }
  yield { type: 'result', images }
}
