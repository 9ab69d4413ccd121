import { KilnError } from '#shared/contract/errors.ts'
import type { ImageEvent, ImageId } from '#shared/contract/images.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { createPace } from '../remaining-time.ts'
import { findSubject } from './find-subject.ts'
import { inheritFacts } from './inherit-facts.ts'
import type { Keeper } from './keep-image.ts'
import type { Call, ImageParts } from './parts.ts'

interface UpscaleInput {
  readonly id?: ImageId | undefined
  readonly path?: string | undefined
  readonly factor: 2 | 4
}

const MOST_PIXELS = 50_000_000

/** Enlarges a picture tile by tile; `too-large` where the result would be over 50 megapixels. */
export async function* upscaleImage(
  input: UpscaleInput,
  parts: ImageParts & { readonly keeper: Keeper },
  { signal }: Call,
): AsyncGenerator<ImageEvent> {
  const startMs = performance.now()
  const { engine, keeper } = parts
  const { path, image } = findSubject(input, parts)
  const { frame } = await engine.pictures.read({ path, side: 16_384 })
  const { factor } = input
  if (frame.width * frame.height * factor ** 2 > MOST_PIXELS)
    throw new KilnError(
      'too-large',
      fill(MEDIA_FAILURES.largeResult, { width: frame.width, height: frame.height, factor }),
      { action: MEDIA_REMEDIES.less },
    )
  const pace = createPace(1)
  for await (const event of engine.pictures.upscale({ frame, factor }, { signal })) {
    if (event.type === 'step') {
      yield { ...pace('enlarging', event.done / event.total), done: event.done, total: event.total }
      continue
    }
    const facts = {
      ...inheritFacts(image, 'upscaled'),
      licence: image?.licence ?? 'as the picture it was made from',
      licenceClass: image?.licenceClass ?? ('unknown' as const),
      document: null,
      tookMs: performance.now() - startMs,
    }
    yield { type: 'result', images: [await keeper.frame(event.frame, facts)] }
  }
}
